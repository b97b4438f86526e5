import type { FetchProfile } from "../../modules/members/index.ts";
import { fieldsIn, textIn } from "./event-fields.ts";
import { LineError } from "./line-error.ts";
import type { RequestLine } from "./request-line.ts";

/** The name a person goes by in LINE; null for one who blocked us, left LINE or never agreed (404). */
export function makeFetchProfile(client: RequestLine): FetchProfile {
  return async (lineUserId) => {
    try {
      const response = await client({ method: "GET", path: `/v2/bot/profile/${encodeURIComponent(lineUserId)}` });
      const displayName = textIn(fieldsIn(await response.json()).displayName);
      return displayName === null ? null : { displayName };
    } catch (error) {
      if (error instanceof LineError && error.status === 404) return null;
      throw error;
    }
  };
}
