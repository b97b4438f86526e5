import type { FastifyInstance } from "fastify";
import { isJsonObject } from "../json.ts";
import { channelTokenSeconds } from "../state/channel-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { LoginError } from "./line-error.ts";

/** Stateless channel access tokens, by client id and secret. */
export function serveTokens(app: FastifyInstance, { config, channelTokens }: Simulator): void {
  app.post("/oauth2/v3/token", async (request) => {
    const form = isJsonObject(request.body) ? request.body : {};
    if (form["grant_type"] !== "client_credentials") {
      throw new LoginError("unsupported_grant_type", "invalid grant_type");
    }
    if (form["client_id"] !== config.channelId || form["client_secret"] !== config.channelSecret) {
      throw new LoginError("invalid_client", "invalid client_id or client_secret");
    }
    return { token_type: "Bearer", access_token: channelTokens.issue(), expires_in: channelTokenSeconds };
  });
}
