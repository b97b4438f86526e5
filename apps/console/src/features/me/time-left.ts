/** `9:05`: minutes and seconds until a moment; null when it has passed. */
export function timeLeft(until: string, now: number): string | null {
  const seconds = Math.floor((new Date(until).getTime() - now) / 1_000);
  if (seconds <= 0) return null;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
