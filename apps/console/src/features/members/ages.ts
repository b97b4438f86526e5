/** Only the year of birth is known: somebody of 2523 is 45 or 46 through the year 2569. */
export const agesOf = (birthYear: number, now: Date): { from: number; to: number } => {
  const years = now.getFullYear() - birthYear;
  return { from: Math.max(0, years - 1), to: Math.max(0, years) };
};
