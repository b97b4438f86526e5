/** LINE counts months at UTC+9. */
const lineOffsetMs = 9 * 60 * 60 * 1000;

/** The Thai Pro plan (35,000 messages a month) until told otherwise. */
const planMessages = 35_000;

/** The monthly number of people that may be reached by push, multicast and broadcast. */
export function createQuota(now: () => number) {
  let limit: number | undefined = planMessages;
  let month = "";
  let used = 0;

  function turnMonth(): void {
    const current = new Date(now() + lineOffsetMs).toISOString().slice(0, 7);
    if (current !== month) {
      month = current;
      used = 0;
    }
  }

  return {
    limit: () => limit,
    /** undefined is a plan without a limit. */
    setLimit(messages: number | undefined): void {
      limit = messages;
    },
    used(): number {
      turnMonth();
      return used;
    },
    setUsed(messages: number): void {
      turnMonth();
      used = messages;
    },
    hasRoomFor(people: number): boolean {
      turnMonth();
      return limit === undefined || used + people <= limit;
    },
    add(people: number): void {
      turnMonth();
      used += people;
    },
    reset(): void {
      limit = planMessages;
      used = 0;
    },
  };
}
