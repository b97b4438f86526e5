import type { VerifyIdToken } from "../../modules/members/index.ts";
import { AppError } from "../../platform/errors.ts";
import { fieldsIn, textIn } from "./event-fields.ts";
import { LineError } from "./line-error.ts";
import type { RequestLine } from "./request-line.ts";

const ISSUER = "https://access.line.me";

/**
 * Has LINE check an ID token (signature, issuer, audience, expiry); what the page says of itself is never believed.
 * https://developers.line.biz/en/reference/line-login/#verify-id-token
 */
export function makeVerifyIdToken({
  requestLine,
  loginChannelId,
}: {
  requestLine: RequestLine;
  loginChannelId: string;
}): VerifyIdToken {
  return async (idToken) => {
    const answer = await requestLine({
      method: "POST",
      path: "/oauth2/v2.1/verify",
      form: { id_token: idToken, client_id: loginChannelId },
    })
      .then((response) => response.json())
      .catch(refuse);
    const claims = fieldsIn(answer);
    const lineUserId = textIn(claims.sub);
    if (lineUserId === null || claims.iss !== ISSUER || claims.aud !== loginChannelId)
      throw new AppError("id_token.invalid", { status: 401 });
    return { lineUserId, displayName: textIn(claims.name) };
  };
}

function refuse(error: unknown): never {
  if (error instanceof LineError && error.status === 400) {
    const isOver = /expired/i.test(error.message);
    throw new AppError(isOver ? "id_token.expired" : "id_token.invalid", { status: 401, cause: error });
  }
  throw new AppError("line.unreachable", { status: 503, cause: error });
}
