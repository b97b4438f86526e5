type ErrorDetail = { readonly message: string; readonly property: string };

type LineErrorBody = { readonly message: string; readonly details?: readonly ErrorDetail[] };

/** A refusal as LINE words it. */
export class LineError extends Error {
  readonly status: number;
  readonly body: LineErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: LineErrorBody, headers: Readonly<Record<string, string>> = {}) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const badRequest = (message: string): LineError => new LineError(400, { message });
export const notFound = (message = "Not found"): LineError => new LineError(404, { message });

/** LINE Login's errors have another form than the Messaging API's. */
export class LoginError extends Error {
  readonly status: number;
  readonly body: { error: string; error_description: string };

  constructor(error: string, description: string, status = 400) {
    super(description);
    this.status = status;
    this.body = { error, error_description: description };
  }
}
