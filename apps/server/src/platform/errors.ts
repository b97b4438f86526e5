/**
 * What a person or a program may be told went wrong. `code` is `noun.reason`, stable, and the key of its wording in
 * packages/wording (errors). Everything else that is thrown is a fault of ours: logged, answered with `internal.unexpected`.
 */
export class AppError extends Error {
  readonly code: string;
  readonly status: number;
  readonly detail: Record<string, unknown>;

  constructor(
    code: string,
    options: {
      status: number;
      detail?: Record<string, unknown>;
      cause?: unknown;
    },
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.status = options.status;
    this.detail = options.detail ?? {};
  }
}
