import { fromThaiDigits } from "./thai-digits.ts";

export type ParsedPhone =
  | { ok: true; national: string; e164: string; kind: "mobile" | "landline" }
  | { ok: false; reason: "empty" | "not_a_number" | "too_short" | "too_long" | "unknown_prefix" };

/**
 * Reads a Thai telephone number as people write it: `081-234-5678`, `๐๘๑ ๒๓๔ ๕๖๗๘`, `+66 81 234 5678`, `+66 (0) 81…`.
 * Mobile numbers have ten digits and begin with 06, 08 or 09; fixed lines have nine (numbering plan of the NBTC).
 */
export function parsePhone(text: string): ParsedPhone {
  const written = fromThaiDigits(text.normalize("NFKC")).replace(/[\s\p{Pd}\p{Cf}().]/gu, "");
  if (written === "") return { ok: false, reason: "empty" };
  if (!/^\+?[0-9]+$/.test(written)) return { ok: false, reason: "not_a_number" };
  const national = written.replace(/^(?:\+|00)660?/, "0").replace(/^66(?=[1-9][0-9]{7,8}$)/, "0");
  if (!national.startsWith("0")) {
    return {
      ok: false,
      reason: written.startsWith("+") ? "unknown_prefix" : national.length < 9 ? "too_short" : "unknown_prefix",
    };
  }
  const kind = /^0[689]/.test(national) ? "mobile" : /^0[23457]/.test(national) ? "landline" : undefined;
  if (kind === undefined) return { ok: false, reason: national.length < 2 ? "too_short" : "unknown_prefix" };
  const digits = kind === "mobile" ? 10 : 9;
  if (national.length < digits) return { ok: false, reason: "too_short" };
  if (national.length > digits) return { ok: false, reason: "too_long" };
  return { ok: true, national, e164: `+66${national.slice(1)}`, kind };
}

/** Grouped to be read: `081-234-5678`, `02-123-4567`, `038-123-456`; short numbers such as 1567 and anything else as they are. */
export function formatPhone(text: string): string {
  const parsed = parsePhone(text);
  if (!parsed.ok) return text;
  const areaLength = parsed.national.startsWith("02") ? 2 : 3;
  const area = parsed.national.slice(0, areaLength);
  return `${area}-${parsed.national.slice(areaLength, areaLength + 3)}-${parsed.national.slice(areaLength + 3)}`;
}
