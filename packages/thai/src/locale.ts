/** The languages dates and figures are written in; other languages of the wording fall back to one of these. */
export type Locale = "th" | "en";

export const thaiTimeZone = "Asia/Bangkok";

/** BCP 47 tag for Intl: Buddhist years and Arabic digits in Thai, common-era years in English. */
export function intlTag(locale: Locale): string {
  return locale === "th" ? "th-TH-u-ca-buddhist-nu-latn" : "en-GB-u-ca-gregory-nu-latn";
}
