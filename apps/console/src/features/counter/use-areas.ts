import { useSay } from "../../language.ts";
import { useProvince } from "../session/queries.ts";

/** The province's sub-districts to choose from, each with its district: some names stand twice. */
export function useAreas(): { value: string; label: string }[] {
  const { nameOf } = useSay();
  const { subDistricts } = useProvince();
  return subDistricts.map(({ code, name, district }) => ({
    value: code,
    label: district ? `${nameOf(name)} · ${nameOf(district)}` : nameOf(name),
  }));
}
