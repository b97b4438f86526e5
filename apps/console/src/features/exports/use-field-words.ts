import { useSay } from "../../language.ts";

export const EXPORT_FIELDS = ["name", "phone", "area", "birthYear"] as const;

/** The kinds of data of a request, in words. */
export function useFieldWords(): (fields: readonly string[]) => string {
  const { say } = useSay();
  return (fields) =>
    EXPORT_FIELDS.filter((field) => fields.includes(field))
      .map((field) => say(`consoleGroups.exports.fields.${field}`))
      .join(", ");
}
