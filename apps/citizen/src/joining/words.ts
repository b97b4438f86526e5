import { addWords } from "@paknam/wording";
import { joining } from "@paknam/wording/joining";
import { joinEnglish } from "../shell/english.ts";

// The words of registration come with its pages: the first load of every other stays as small as it is.
addWords("th", { joining });
joinEnglish(async () => ({ joining: (await import("@paknam/wording/joining-en")).joining }));
