import type { Category } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { useProvince } from "./queries.ts";

/** A category's word and icon; a key that the province no longer has shows itself. */
export function useCategory(): (key: string) => { name: string; icon: string } {
  const { categories } = useProvince();
  const { nameOf } = useSay();
  const byKey = new Map<string, Category>(categories.map((category) => [category.key, category]));
  return (key) => {
    const found = byKey.get(key);
    return found ? { name: nameOf(found.name), icon: found.icon } : { name: key, icon: "IconHelpCircle" };
  };
}
