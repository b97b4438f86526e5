/** A token that carries what it stands for instead of being kept; for what LINE hands out and nobody gains by forging here. */
export function newPlainToken(kind: string, ...parts: readonly (string | number)[]): string {
  return Buffer.from([kind, ...parts].join(":")).toString("base64url");
}

/** What a token of that kind stands for; undefined when it is none of ours. */
export function readPlainToken(kind: string, token: string): string[] | undefined {
  const [given, ...parts] = Buffer.from(token, "base64url").toString().split(":");
  return given === kind ? parts : undefined;
}
