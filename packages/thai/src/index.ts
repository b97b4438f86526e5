// Dates and figures as people read them

// Numbers that people copy and type
export { makeAccessCode, type ParsedAccessCode, parseAccessCode } from "./access-code.ts";
export { codeFromBytes, compactCode, findCodeFault } from "./code-alphabet.ts";
export {
  findComplaintNumber,
  makeComplaintNumber,
  type ParsedComplaintNumber,
  parseComplaintNumber,
} from "./complaint-number.ts";
// What a short message means
export { detectEmergency } from "./detect-emergency.ts";
export type { EmergencyNumber } from "./emergency-signs.ts";
export { formatDate, formatDateTime, formatTime } from "./format-date.ts";
export { formatBaht, formatDistance, formatNumber } from "./format-number.ts";
export { formatRelative } from "./format-relative.ts";
// Thai text
export { graphemeLength, truncateGraphemes } from "./graphemes.ts";
export { type Locale, thaiTimeZone } from "./locale.ts";
export { maskNationalIds } from "./mask-national-ids.ts";
export { nameInSentence, nameSimilarity } from "./name-similarity.ts";
export { nationalIdCheckDigit, type ParsedNationalId, parseNationalId } from "./national-id.ts";
export { normaliseThai } from "./normalise-thai.ts";
export { formatPhone, type ParsedPhone, parsePhone } from "./phone.ts";
export { isCancel, isNo, isSkip, isYes } from "./recognise-reply.ts";
export { segmentWords } from "./segment-words.ts";
export { fromThaiDigits, toThaiDigits } from "./thai-digits.ts";
