import { PracticeBanner } from "@paknam/ui";
import { useProvinceQuery } from "../door/use-province.tsx";
import { useWords } from "./language.tsx";

/** The hatched strip where the server says that this is practice. */
export function PracticeStrip() {
  const { language } = useWords();
  const { data } = useProvinceQuery();
  return data?.mode === "practice" ? <PracticeBanner language={language} /> : null;
}
