import { addWords } from "@paknam/wording";
import { ownPage } from "@paknam/wording/own-page";
import { joinEnglish } from "../shell/english.ts";

// The words of one's own page come with it.
addWords("th", { ownPage });
joinEnglish(async () => ({ ownPage: (await import("@paknam/wording/own-page-en")).ownPage }));
