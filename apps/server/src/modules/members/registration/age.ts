/** Of whom only the year is known, the youngest possible age counts: whoever may be under age is. */
export const youngestAge = (birthYear: number, now: Date): number => yearInThailand(now) - birthYear - 1;

/** Thailand is seven hours ahead: there the year begins earlier. */
export const yearInThailand = (now: Date): number => new Date(now.getTime() + 7 * 3_600_000).getUTCFullYear();

/** Under this age only a parent may consent (PDPA s.20 (2)): such a child is not registered by itself. */
export const REGISTERS_FROM = 10;
/** Of age by the Civil and Commercial Code s.19: until then a guardian confirms what goes beyond the service itself (PDPA s.20 (1)). */
export const OF_AGE = 20;
/** The oldest person ever was 122. */
const OLDEST = 122;

/** Whether a guardian must confirm. Nobody says no year without saying that they are of age. */
export const isMinor = (birthYear: number | null, now: Date): boolean =>
  birthYear !== null && youngestAge(birthYear, now) < OF_AGE;

/** Whether somebody alive can have been born in that year. */
export const isBirthYear = (birthYear: number, now: Date): boolean =>
  birthYear <= yearInThailand(now) && youngestAge(birthYear, now) <= OLDEST;

/** The day of the calendar in Thailand: `2026-11-23`. */
export const dayInThailand = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
