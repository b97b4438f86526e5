/** Thailand keeps one time all the year. */
const BANGKOK_AHEAD_HOURS = 7;
const QUIET_FROM_HOUR = 21;
const QUIET_TO_HOUR = 7;

/** Whether people rest then: 21:00 to 07:00 in Thailand. Only warnings of danger may wake them. */
export function isQuietHour(at: Date): boolean {
  const hour = (at.getUTCHours() + BANGKOK_AHEAD_HOURS) % 24;
  return hour >= QUIET_FROM_HOUR || hour < QUIET_TO_HOUR;
}
