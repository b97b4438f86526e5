import pg from "pg";

/** What the log may hold of an error. */
export type DescribedError = Readonly<{
  type: string;
  code?: string | number;
  message: string;
  stack?: string;
  status?: number;
  constraint?: string;
  table?: string;
  cause?: DescribedError;
}>;

/** A cause of a cause of a cause says nothing new. */
const MOST_CAUSES = 3;

/**
 * An error for the log, without what people wrote. PostgreSQL puts the failing row into `detail`, the value into `message`, statements
 * with their values into `where` and `internalQuery`; JSON.parse quotes the text. Only what is listed here gets out.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "something that is no error was thrown" };
  const { code, status, constraint, table } = error as Error & Record<string, unknown>;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: holdsValues(error) ? error.message.replace(/["'`:].*/s, "…") : error.message,
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(typeof status === "number" ? { status } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    ...(typeof table === "string" ? { table } : {}),
    ...(frames?.length ? { stack: frames.join("\n") } : {}),
    ...(error.cause !== undefined && depth < MOST_CAUSES ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

/** Data exceptions (class 22) quote the value that did not fit; other classes quote names of tables and columns. */
const holdsValues = (error: Error): boolean =>
  error instanceof SyntaxError || (error instanceof pg.DatabaseError && (error.code ?? "").startsWith("22"));
