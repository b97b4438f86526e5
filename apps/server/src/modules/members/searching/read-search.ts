import { fromThaiDigits, parseNationalId, parsePhone } from "@paknam/thai";

/** What an officer looks for. */
export type Sought =
  | Readonly<{ kind: "national-id"; nationalId: string }>
  | Readonly<{ kind: "phone"; e164: string }>
  | Readonly<{ kind: "name"; text: string }>
  /** Digits that are neither a telephone number nor a national number: nobody is found by a part of one. */
  | Readonly<{ kind: "nothing" }>;

/** Reads what was typed into the one search field. */
export function readSearch(typed: string): Sought {
  const nationalId = parseNationalId(typed);
  if (nationalId.ok) return { kind: "national-id", nationalId: nationalId.nationalId };
  const phone = parsePhone(typed);
  if (phone.ok) return { kind: "phone", e164: phone.e164 };
  const text = typed.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
  return /\p{L}/u.test(fromThaiDigits(text)) ? { kind: "name", text } : { kind: "nothing" };
}
