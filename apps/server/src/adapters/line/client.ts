import type { ChannelToken } from "./channel-token.ts";
import { LineError } from "./line-error.ts";
import type { LineRequest, RequestLine } from "./request-line.ts";

/**
 * Calls of the Messaging API, in the channel's name. It does not retry, save once with a fresh token when LINE refuses the token (401):
 * such a call was surely not taken.
 */
export function makeLineClient({
  requestLine,
  channelToken,
}: {
  requestLine: RequestLine;
  channelToken: ChannelToken;
}): RequestLine {
  const callWith = (request: LineRequest, token: string): Promise<Response> =>
    requestLine({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } });
  return async (request) => {
    const token = await channelToken.get();
    try {
      return await callWith(request, token);
    } catch (error) {
      if (!(error instanceof LineError) || error.status !== 401) throw error;
      channelToken.drop(token);
      return callWith(request, await channelToken.get());
    }
  };
}
