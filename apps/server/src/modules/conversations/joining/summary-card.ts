import type { Registration } from "@paknam/contract";
import type { Choice, Message } from "../../messages/index.ts";
import type { Described } from "./describe-answers.ts";
import { type JoinTalk, joinTap } from "./join-talk.ts";

const FIELDS = ["name", "birthYear", "phone", "residence", "home", "work", "followed", "groups", "topics"] as const;
export type Field = (typeof FIELDS)[number];

/** Which field "แก้ชื่อ" or "change home" means; null for anything else. */
export function fieldToChange({ say }: JoinTalk, text: string): Field | null {
  const bare = (words: string): string =>
    words
      .toLowerCase()
      .replace(/\s+/g, "")
      .replace(/^(ขอ)?(แก้ไข|แก้|เปลี่ยน|change)(the|my)?/, "");
  const asked = bare(text);
  if (asked === text.toLowerCase().replace(/\s+/g, "")) return null;
  const found = FIELDS.find((field) => {
    const words = [say(`joiningDialogue.summary.change.${field}`), say(`joiningDialogue.summary.${field}`)];
    return words.some((each) => bare(each) === asked);
  });
  if (found) return found;
  if (/^(ที่อยู่|หมู่บ้าน|ตำบล|address)$/.test(asked)) return "home";
  if (/^(เบอร์|โทรศัพท์|เบอร์โทรศัพท์)$/.test(asked)) return "phone";
  return /^(ที่ทำงาน|ที่เรียน|เรียน|โรงเรียน|study)$/.test(asked) ? "work" : null;
}

/** Everything that will be kept, before it is. */
export function summaryCard(
  talk: JoinTalk,
  given: { registration: Registration; described: Described; notes: readonly string[]; ways: readonly Choice[] },
): Message {
  const { say } = talk;
  const { described, notes, ways } = given;
  const labelOf = (field: Field): string =>
    say(`joiningDialogue.summary.${field === "work" && described.isStudy ? "study" : field}`);
  const lines = FIELDS.flatMap((field) => {
    const value = described[field];
    return value === undefined ? [] : [{ label: labelOf(field), value }];
  });
  const change = FIELDS.map((field) => joinTap(say(`joiningDialogue.summary.change.${field}`), `change:${field}`));
  return {
    kind: "card",
    altText: say("joiningDialogue.summary.alt"),
    card: {
      label: say("joiningDialogue.summary.label"),
      title: say("joiningDialogue.summary.title"),
      lines: [
        ...notes.map((value) => ({ value })),
        ...lines,
        { label: say("joiningDialogue.summary.agreed"), value: described.agreed },
        { value: say("joiningDialogue.summary.hint") },
      ],
      buttons: [
        joinTap(say("joiningDialogue.summary.confirm"), "confirm"),
        { kind: "page", label: say("joiningDialogue.web"), path: "/join" },
      ],
    },
    choices: [joinTap(say("joiningDialogue.summary.confirm"), "confirm"), ...change, ...ways],
  };
}
