import { parseAccessCode, parseComplaintNumber } from "@paknam/thai";

export type TrackFault = { reason: string; character: string };

/** Number and code as a person typed them, ready to be sent; or which of them is wrong and why. */
export function readTrack(typed: {
  number: string;
  code: string;
}): { ok: true; number: string; code: string } | { ok: false; number?: TrackFault; code?: TrackFault } {
  const number = parseComplaintNumber(typed.number);
  const code = parseAccessCode(typed.code);
  if (number.ok && code.ok) return { ok: true, number: number.complaintNumber, code: code.accessCode };
  return {
    ok: false,
    ...(number.ok ? {} : { number: faultOf(number) }),
    ...(code.ok ? {} : { code: faultOf(code) }),
  };
}

function faultOf(parsed: { reason: string } | { reason: string; character: string }): TrackFault {
  return { reason: parsed.reason, character: "character" in parsed ? parsed.character : "" };
}

/** The code behind the `#` of a link: it stays in the browser and reaches no server's log. */
export function codeInHash(hash: string): string {
  const text = hash.replace(/^#/, "").replace(/^code=/, "");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
