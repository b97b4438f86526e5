/** LINE answered, and not with 2xx. `message` is LINE's own. */
export class LineError extends Error {
  readonly status: number;
  readonly requestId: string | null;

  constructor(answer: { status: number; message: string; requestId: string | null }) {
    super(answer.message);
    this.name = "LineError";
    this.status = answer.status;
    this.requestId = answer.requestId;
  }
}

/** No answer. `mayHaveArrived` is false only when no connection came about. */
export class LineUnreachable extends Error {
  readonly mayHaveArrived: boolean;

  constructor(options: { mayHaveArrived: boolean; cause: unknown }) {
    super("LINE gave no answer", { cause: options.cause });
    this.name = "LineUnreachable";
    this.mayHaveArrived = options.mayHaveArrived;
  }
}

const NEVER_LEFT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** What fetch threw, as LineUnreachable: Node puts the system's code on the cause. */
export function unreachable(error: unknown): LineUnreachable {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  return new LineUnreachable({ mayHaveArrived: !NEVER_LEFT.has(code), cause: error });
}
