import { isJsonObject, type JsonObject } from "../json.ts";
import { userIdPattern } from "../state/ids.ts";
import { byType, type Check, object, type Report, say, text } from "./check.ts";

const keysMax = 100;
const mentionsMax = 20;
const keyPattern = /^[a-zA-Z0-9_]{1,20}$/;

const mentionee = byType({
  user: object({ required: { userId: text({ pattern: userIdPattern }) } }),
  all: object({}),
});
const entry = byType({
  mention: object({ required: { mentionee } }),
  emoji: object({ required: { productId: text(), emojiId: text() } }),
});

/** What stands for the `{keys}` of a text: at most 100, of 20 letters, digits and underscores each, 20 mentions among them. */
export const substitution: Check = (value, at, report) => {
  if (!isJsonObject(value)) {
    report.wrongType ??= at;
    return;
  }
  const entries = Object.entries(value);
  if (entries.length > keysMax) return say(report, at, `Size must be between 0 and ${keysMax}`);
  for (const [key, substitute] of entries) {
    const entryAt = report.style.child(at, key);
    if (keyPattern.test(key)) entry(substitute, entryAt, report);
    else say(report, entryAt, "invalid key");
  }
  const mentions = entries.filter(([, substitute]) => isJsonObject(substitute) && substitute["type"] === "mention");
  if (mentions.length > mentionsMax) say(report, at, `must not have more than ${mentionsMax} mentions`);
};

/** Every `{key}` of the text needs a substitute; braces that are meant as such are doubled. */
export function checkPlaceholders({ text: words, substitution: given }: JsonObject, at: string, report: Report): void {
  if (typeof words !== "string") return;
  const textAt = report.style.child(at, "text");
  const rest = words.replace(/\{\{|\}\}/g, "").replace(/\{([^{}]*)\}/g, (_, key: string) => {
    if (!isJsonObject(given) || !Object.hasOwn(given, key)) say(report, textAt, `no substitution for {${key}}`);
    return "";
  });
  if (/[{}]/.test(rest)) say(report, textAt, "unbalanced braces");
}

/** Mentions work in groups and rooms only, and this simulator has none. */
export function refuseMentions({ substitution: given }: JsonObject, at: string, report: Report): void {
  if (!isJsonObject(given)) return;
  for (const [key, substitute] of Object.entries(given)) {
    if (isJsonObject(substitute) && substitute["type"] === "mention") {
      say(report, report.style.child(report.style.child(at, "substitution"), key), "mentions need a group chat");
    }
  }
}
