import type { Province } from "@paknam/contract";

/** Where a complaint begins: the form inside LINE, or in practice mode the phone in the browser. */
export function reportAddress({ mode, phoneOrigin, liffId }: Province): string {
  if (mode === "practice" && phoneOrigin) return phoneOrigin;
  return `https://liff.line.me/${encodeURIComponent(liffId)}/complaint`;
}
