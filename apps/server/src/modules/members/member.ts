/** A citizen as this first form knows them. */
export type Member = Readonly<{
  memberId: string;
  lineUserId: string;
  displayName: string | null;
  language: string;
  /** False after blocking us; LINE accepts a push to such a person and delivers nothing. */
  isFriend: boolean;
}>;

/** The languages that have a catalogue in packages/wording. */
export const LANGUAGES = ["th", "en"] as const;
export type MemberLanguage = (typeof LANGUAGES)[number];
