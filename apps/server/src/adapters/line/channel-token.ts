import type { Clock } from "../../platform/clock.ts";
import type { RequestLine } from "./request-line.ts";

/** A stateless token lives 15 minutes; ours is renewed after 10. */
const KEPT_MS = 10 * 60_000;

export type ChannelToken = Readonly<{
  get(): Promise<string>;
  /** LINE refused this token: the next get asks for another. */
  drop(token: string): void;
}>;

/** The channel's access token, kept in memory; however many ask, one request is under way. */
export function makeChannelToken(options: {
  requestLine: RequestLine;
  channelId: string;
  channelSecret: string;
  clock: Clock;
}): ChannelToken {
  const { requestLine, channelId, channelSecret, clock } = options;
  let kept: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const response = await requestLine({
      method: "POST",
      path: "/oauth2/v3/token",
      form: { grant_type: "client_credentials", client_id: channelId, client_secret: channelSecret },
    });
    const { access_token: token } = (await response.json()) as { access_token?: unknown };
    if (typeof token !== "string") throw new Error("LINE gave no channel access token");
    kept = { token, until: clock.now().getTime() + KEPT_MS };
    return token;
  }
  return {
    async get() {
      if (kept && kept.until > clock.now().getTime()) return kept.token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    drop(token) {
      if (kept?.token === token) kept = null;
    },
  };
}
