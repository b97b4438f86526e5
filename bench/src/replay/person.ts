import type { Row } from "./row.ts";
import type { Screen, Tap } from "./screen.ts";

/** What a person does next. `end`: there is nothing left to do, or nothing that would help. */
export type Act =
  | Readonly<{ do: "say"; text: string }>
  | Readonly<{ do: "tap"; tap: Tap }>
  | Readonly<{ do: "send-place" }>
  | Readonly<{ do: "end"; how: "filed" | "told-elsewhere" | "stuck" }>;

/** What the person remembers of the talk. */
export type Memory = Readonly<{
  hasBegun: boolean;
  mustRetell: boolean;
  hasSentPlace: boolean;
  hasNamedPlace: boolean;
  /** The words of the story told nothing, so the person said of what kind it is. */
  hasNamedKind: boolean;
  wasAskedSide: boolean;
  /** Keys of the categories offered at the first question about them; null while there was none. */
  offered: readonly string[] | null;
}>;

export const nothingYet: Memory = {
  hasBegun: false,
  mustRetell: false,
  hasSentPlace: false,
  hasNamedPlace: false,
  hasNamedKind: false,
  wasAskedSide: false,
  offered: null,
};

type Next = Readonly<{ act: Act; memory: Memory }>;

/** LINE's phone takes no longer text. */
const TEXT_MOST = 5_000;
const NUMBER = /^\d{2}-[2-9A-Z]{7}$/;
// Whoever writes only an address or a link is answered in English.
const CONFIRM = /^(ส่งเรื่อง|ยืนยัน|ยืนยันส่งเรื่อง|ถูกต้อง|Send)$/;
const SKIP = /^(ข้าม|Skip)$/;
const REPORT = /^(แจ้งเรื่อง|Report a problem)$/;
const ELSEWHERE = /อยู่ในความดูแลของ|อยู่นอกจังหวัด|place is (served by|outside)/;
const TELL = /พิมพ์เล่า|เล่าให้ฟัง|Tell us/;
const OURS = /(?:^|:)area:/;
const THEIRS = /(?:^|:)neighbour:/;
const CATEGORY = /(?:^|:)category:([a-z-]+)$/;
const GROUP = /(?:^|:)group:/;

/** The story as it is typed. */
export const storyOf = ({ description }: Row): string => description.slice(0, TEXT_MOST).toWellFormed();

/** What someone who wants to report this row, and knows its sub-district, does at this sight. `lives`: which side they say it is on. */
export function decide(row: Row, screen: Screen, memory: Memory, lives: "here" | "next-door"): Next {
  const { texts, taps } = screen;
  const next = (act: Act, changed: Partial<Memory> = {}): Next => ({
    act,
    memory: { ...memory, hasBegun: true, ...changed },
  });
  const tap = (wanted: Tap, changed: Partial<Memory> = {}): Next => next({ do: "tap", tap: wanted }, changed);

  const confirm = taps.find(({ label }) => CONFIRM.test(label));
  if (confirm) return tap(confirm);
  if (texts.some((each) => NUMBER.test(each))) return next({ do: "end", how: "filed" });
  if (texts.some((each) => ELSEWHERE.test(each))) return next({ do: "end", how: "told-elsewhere" });
  if (memory.mustRetell) return next({ do: "say", text: storyOf(row) }, { mustRetell: false });

  const kind = row.type?.split(",")[0]?.trim();
  if (memory.hasBegun && kind && !memory.hasNamedKind && texts.some((each) => TELL.test(each)))
    return next({ do: "say", text: kind }, { hasNamedKind: true, offered: [] });

  const sides = taps.filter(({ data }) => OURS.test(data) || THEIRS.test(data));
  if (sides.length > 0) return next(chooseSide(row, sides, memory, lives), { wasAskedSide: true, hasNamedPlace: true });

  const skip = taps.find(({ label }) => SKIP.test(label));
  if (skip) return tap(skip);
  if (screen.asksForPhoto && !screen.asksForPlace) return next({ do: "say", text: "ข้าม" });
  if (screen.asksForPlace) return answerWhere(row, memory, next);

  const categories = taps.filter(({ data }) => CATEGORY.test(data));
  const offered = memory.offered ?? categories.map(({ data }) => CATEGORY.exec(data)?.[1] ?? "").slice(0, 3);
  const [category] = categories;
  if (category) return tap(category, { offered });
  const group = taps.find(({ data }) => GROUP.test(data));
  if (group) return tap(group, { offered });

  const report = taps.find(({ label }) => REPORT.test(label));
  if (report && !memory.hasBegun) return tap(report, { mustRetell: true });
  if (!memory.hasBegun) return next({ do: "say", text: "แจ้งเรื่อง" }, { mustRetell: true });
  return next({ do: "end", how: "stuck" });
}

/** Taps the own sub-district; types it where it is not offered; without one takes the first side that is ours. */
function chooseSide(row: Row, sides: readonly Tap[], memory: Memory, lives: "here" | "next-door"): Act {
  const theirs = sides.find(({ data }) => THEIRS.test(data));
  if (lives === "next-door" && theirs) return { do: "tap", tap: theirs };
  const name = row.tambon_text;
  const own = sides.find(({ label }) => name && label.replace(/^(ต\.|ตำบล)\s*/, "") === name);
  if (own) return { do: "tap", tap: own };
  if (name && !memory.hasNamedPlace) return { do: "say", text: `ต.${name}` };
  const first = sides.find((side) => side !== theirs) ?? sides[0];
  return first ? { do: "tap", tap: first } : { do: "end", how: "stuck" };
}

function answerWhere(row: Row, memory: Memory, next: (act: Act, changed?: Partial<Memory>) => Next): Next {
  if (!memory.hasSentPlace) return next({ do: "send-place" }, { hasSentPlace: true });
  if (row.tambon_text && !memory.hasNamedPlace)
    return next({ do: "say", text: `ต.${row.tambon_text}` }, { hasNamedPlace: true });
  return next({ do: "say", text: "ไม่ทราบ" });
}
