import { wordsIn } from "@paknam/wording";
import type { Db } from "../../../platform/db/db.ts";
import { areaRefs } from "../../places/index.ts";
import type { Categories } from "../categories.ts";
import type { Complaint } from "../complaint.ts";

/** Languages that names and dates exist in; whoever speaks another is answered in Thai. */
export const localeOf = (language: string): "th" | "en" => (language === "en" ? "en" : "th");

/** What a complaint is about in a few words, none of them the citizen's: `ถนน · ปากน้ำ`. */
export async function aboutOf(
  db: Db,
  categories: Categories,
  { complaint, language }: { complaint: Pick<Complaint, "category" | "areaCode">; language: string },
): Promise<string> {
  const locale = localeOf(language);
  const category = categories.find(complaint.category)?.name[locale] ?? complaint.category;
  const area = complaint.areaCode ? (await areaRefs(db, [complaint.areaCode])).get(complaint.areaCode) : undefined;
  return `${category} · ${area?.name[locale] ?? wordsIn(language)("complaints.line.noPlace")}`;
}
