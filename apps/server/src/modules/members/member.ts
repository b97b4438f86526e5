/** A citizen as this first form knows them. */
export type Member = Readonly<{
  memberId: string;
  lineUserId: string;
  displayName: string | null;
  language: string;
  /** False after blocking us; LINE accepts a push to such a person and delivers nothing. */
  isFriend: boolean;
  /** To the hour. */
  lastSeenAt: Date;
}>;
