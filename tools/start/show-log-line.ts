/** Shows of a program's JSON log only what somebody must look at: warnings and errors, in one line each. The rest is in its file. */
export function showLogLine(program: string, line: string): string | undefined {
  if (!line.startsWith("{")) return undefined;
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof entry !== "object" || entry === null || !("level" in entry)) return undefined;
  const { level } = entry;
  if (typeof level !== "number" || level < 40) return undefined;
  const message = "msg" in entry && typeof entry.msg === "string" ? entry.msg : "";
  const cause = "err" in entry && typeof entry.err === "object" && entry.err !== null ? entry.err : {};
  const detail = "message" in cause && typeof cause.message === "string" ? cause.message : "";
  const words = detail === "" || detail === message ? message : `${message}: ${detail}`;
  return `  ${level >= 50 ? "✗" : "!"} ${program}: ${words}`;
}
