import { newPlainToken, readPlainToken } from "./plain-tokens.ts";

const kind = "read";

/** Mark-as-read tokens never expire. */
export const newReadToken = (userId: string, messageId: string): string => newPlainToken(kind, userId, messageId);

/** The message that a token stands for; undefined when it is none of ours. */
export function readTokenMessage(token: string): { userId: string; messageId: string } | undefined {
  const [userId, messageId] = readPlainToken(kind, token) ?? [];
  return userId && messageId ? { userId, messageId } : undefined;
}
