/** `1-1017-00230-70-8`: a national number as the card prints it. */
export const groupDigits = (nationalId: string): string =>
  nationalId.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, "$1-$2-$3-$4-$5");
