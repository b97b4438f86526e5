import type { FastifyInstance } from "fastify";

export class JsonBodyError extends Error {
  readonly statusCode = 400;

  constructor({ line, column }: { line: number; column: number }) {
    super(`The request body could not be parsed as JSON (line: ${line}, column: ${column})`);
  }
}

/** Where V8 says the JSON is wrong; at the end when it says nothing. */
function placeOf(error: unknown, text: string): { line: number; column: number } {
  const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Reads JSON bodies. LINE's SDK calls some paths with the JSON content type and no body at all, which is fine. */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) => {
    const text = String(body);
    if (text === "") return done(null, undefined);
    try {
      done(null, JSON.parse(text));
    } catch (error) {
      done(new JsonBodyError(placeOf(error, text)));
    }
  });
}
