/** Mark-as-read tokens never expire, so they carry what they stand for instead of being kept. */
export function newReadToken(userId: string, messageId: string): string {
  return Buffer.from(`read:${userId}:${messageId}`).toString("base64url");
}

/** The message that a token stands for; undefined when it is none of ours. */
export function readTokenMessage(token: string): { userId: string; messageId: string } | undefined {
  const [kind, userId, messageId] = Buffer.from(token, "base64url").toString().split(":");
  return kind === "read" && userId && messageId ? { userId, messageId } : undefined;
}
