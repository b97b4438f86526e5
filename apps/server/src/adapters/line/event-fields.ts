/** LINE adds kinds, fields and values without notice: everything is read field by field and may be absent. */
export type Fields = Readonly<Record<string, unknown>>;

export const fieldsIn = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textIn = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

export const numberIn = (value: unknown): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;
