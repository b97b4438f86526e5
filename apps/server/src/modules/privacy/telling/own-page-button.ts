import { wordsIn } from "@paknam/wording";
import type { Choice } from "../../messages/index.ts";

/** Where all of it can be seen, decided and corrected. */
export const ownPageButton = (language: string, label?: string): Choice => ({
  kind: "page",
  label: label ?? wordsIn(language)("privacy.told.open"),
  path: "/me",
});

/** Languages that names and dates exist in; whoever speaks another is answered in Thai. */
export const localeOf = (language: string): "th" | "en" => (language === "en" ? "en" : "th");
