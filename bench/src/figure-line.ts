/** `figure NAME VALUE UNIT`; the value as it was measured, not rounded. Throws for what is no number: that was not measured. */
export function figureLine(name: string, value: number, unit: string): string {
  if (!Number.isFinite(value)) throw new Error(`${name} was not measured`);
  return `figure ${name} ${value} ${unit}`;
}
