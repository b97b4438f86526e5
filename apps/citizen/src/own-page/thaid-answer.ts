/**
 * What ThaID appended to our address, taken out of it at once: LINE's script would believe its `code` to be its own (@line/liff init), and
 * an address stays in the phone's history. It outlives a sign-in at LINE in between.
 */
const KEY = "paknam.thaid-answer";
let kept: string | null = null;

/** Whether the query is ThaID's: LINE's own way back carries `liffClientId`. */
export function isThaidAnswer(query: string): boolean {
  const values = new URLSearchParams(query);
  return values.has("state") && (values.has("code") || values.has("error")) && !values.has("liffClientId");
}

export function keepThaidAnswer(query: string): void {
  kept = query;
  try {
    sessionStorage.setItem(KEY, query);
  } catch {
    // Kept for as long as this page is open.
  }
}

export function readThaidAnswer(): string | null {
  try {
    return kept ?? sessionStorage.getItem(KEY);
  } catch {
    return kept;
  }
}

export function dropThaidAnswer(): void {
  kept = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // There is nothing to drop.
  }
}
