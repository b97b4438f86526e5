import type { OwnPlace } from "@paknam/contract";
import { areaInWords } from "../complaint-form/place-from-answer.ts";
import { useProvince } from "../door/use-province.tsx";
import { useWords } from "../shell/language.tsx";

/** How a place reads: the person's own name for it, then the area. */
export function usePlaceInWords(): (place: OwnPlace) => string {
  const words = useWords();
  const { subDistricts } = useProvince();
  return ({ areaCode, label }) => {
    const area = subDistricts.find(({ code }) => code === areaCode);
    return [label, area ? areaInWords(area, words) : areaCode].filter(Boolean).join(" ");
  };
}
