import { setTimeout as wait } from "node:timers/promises";
import type { FetchContent, NoContent } from "../../modules/conversations/index.ts";
import { PHOTO_LIMIT } from "../../platform/http/open-http.ts";
import { LineError, unreachable } from "./line-error.ts";
import type { RequestLine } from "./request-line.ts";

/** A phone's photo of 30 MB over a slow line. */
const TIMEOUT_MS = 20_000;
/** LINE answers 202 while it still prepares the bytes. */
const WAITS_MS = [500, 1_000, 2_000, 4_000];

/** Fetches a photo at once: LINE deletes it after a while, and when the person unsends it. */
export function makeFetchContent(client: RequestLine): FetchContent {
  return async (contentId) => {
    for (const waitMs of [...WAITS_MS, null]) {
      const answer = await fetchOnce(client, contentId);
      if (answer !== "not-ready") return answer;
      if (waitMs !== null) await wait(waitMs);
    }
    throw new Error("LINE has not prepared the photo yet");
  };
}

async function fetchOnce(client: RequestLine, contentId: string): Promise<Buffer | NoContent | "not-ready"> {
  const path = `/v2/bot/message/${encodeURIComponent(contentId)}/content`;
  try {
    const response = await client({ method: "GET", host: "data", path, timeoutMs: TIMEOUT_MS });
    if (response.status === 202) return "not-ready";
    return await readAtMost(response, PHOTO_LIMIT);
  } catch (error) {
    if (error instanceof LineError && (error.status === 404 || error.status === 410)) return "gone";
    throw error;
  }
}

async function readAtMost(response: Response, most: number): Promise<Buffer | "too-large"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > most) return "too-large";
      chunks.push(chunk);
    }
  } catch (error) {
    throw unreachable(error);
  }
  return Buffer.concat(chunks);
}
