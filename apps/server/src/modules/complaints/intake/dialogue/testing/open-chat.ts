import { isCancel } from "@paknam/thai";
import sharp from "sharp";
import { savePicture } from "../../../../../platform/files/save-picture.ts";
import type { TestApp } from "../../../../../testing/app.ts";
import { ensureMember } from "../../../../members/index.ts";
import type { Choice, Dialogue, Incoming, Message, Person } from "../../../../messages/index.ts";

type Point = { lat: number; lng: number };

/** One person's chat with the dialogues, for tests: turns in transactions, state kept as JSON, taps found by their label. */
export type Chat = Readonly<{
  person: Person;
  text(words: string): Promise<string>;
  photo(options?: { point?: Point; isLast?: boolean; messageId?: string }): Promise<string>;
  pin(point: Point, title?: string): Promise<string>;
  tap(label: string): Promise<string>;
  choose(data: string): Promise<string>;
  broken(): Promise<string>;
  unsend(messageId: string): Promise<string>;
  /** The id of the last message this person sent. */
  lastMessageId(): string;
  said(): readonly Message[];
  state(): unknown;
  /** The dialogue that goes on, or null. */
  active(): string | null;
  setState(state: unknown, key?: string): void;
  /** Data of all taps offered with the last answer. */
  offered(): readonly Choice[];
}>;

let people = 0;
let messages = 0;

/** A picture that nobody has sent yet. */
const newPicture = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: { r: shade % 256, g: 90, b: 60 } } })
    .jpeg()
    .toBuffer();

/** Opens a chat of a new person. `language` is the person's own. */
export async function openChat(
  t: TestApp,
  dialogues: readonly Dialogue[],
  options: { language?: string; person?: Person } = {},
): Promise<Chat> {
  const { db, files } = t.app.deps;
  people += 1;
  const lineUserId = `U${String(people).padStart(32, "0")}`;
  const member = options.person ?? (await ensureMember(db, { lineUserId, now: t.clock.now(), displayName: "ผู้ทดสอบ" }));
  const person: Person = {
    memberId: member.memberId,
    lineUserId: member.lineUserId,
    language: options.language ?? member.language,
    displayName: "ผู้ทดสอบ",
  };
  let active: { key: string; state: unknown } | null = null;
  let paused: { key: string; state: unknown } | null = null;
  let said: readonly Message[] = [];
  let lastId = "";

  const find = (key: string | undefined): Dialogue | undefined => dialogues.find((dialogue) => dialogue.key === key);
  const json = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

  /** The chat room's rules in short: cancel, taps by key, commands of another dialogue, the active one, the likeliest. */
  async function route(incoming: Incoming): Promise<string> {
    await db.transaction().execute(async (tx) => {
      const turn = { person, incoming, now: t.clock.now() };
      if (incoming.kind === "text" && isCancel(incoming.text) && active) {
        said = (await find(active.key)?.cancel(tx, turn, active.state)) ?? [];
        active = paused;
        paused = null;
        return;
      }
      let dialogue =
        incoming.kind === "choice" ? dialogues.find(({ key }) => incoming.data.startsWith(`${key}:`)) : undefined;
      if (!dialogue) {
        const mine = active;
        const ranked = await Promise.all(
          dialogues
            .filter(({ key }) => key !== mine?.key)
            .map(async (each) => ({ each, sureness: await each.opensOn(tx, turn) })),
        );
        ranked.sort((one, other) => other.sureness - one.sureness);
        const first = ranked[0];
        dialogue =
          first && first.sureness > (active ? 0.999 : 0.5) && (!active || incoming.kind === "text")
            ? first.each
            : find(active?.key);
      }
      if (!dialogue) {
        said = [{ kind: "text", text: "NOT UNDERSTOOD" }];
        return;
      }
      const isActive = active?.key === dialogue.key;
      const isPaused = paused?.key === dialogue.key;
      const state = isActive ? active?.state : isPaused ? paused?.state : undefined;
      const below = isActive ? paused : (active ?? paused);
      const turned = await dialogue.turn(tx, turn, json(state) ?? undefined);
      said = turned.say;
      const after = json(turned.state);
      if (after === null) {
        active = below;
        paused = null;
      } else {
        active = { key: dialogue.key, state: after };
        paused = below;
      }
    });
    return wordsOf(said);
  }
  const message = (id?: string) => {
    messages += 1;
    lastId = id ?? `m${messages}`;
    return { messageId: lastId, occurredAt: t.clock.now() };
  };
  const offered = (): Choice[] => said.flatMap(choicesOf);

  return {
    person,
    text: (words) => route({ ...message(), kind: "text", text: words }),
    async photo({
      point = null,
      isLast = true,
      messageId,
    }: {
      point?: Point | null;
      isLast?: boolean;
      messageId?: string;
    } = {}) {
      const { fileId } = await savePicture(db, files, { bytes: await newPicture(messages), room: "conversations" });
      return route({ ...message(messageId), kind: "photo", fileId, point, isLast });
    },
    pin: (point, title) => route({ ...message(), kind: "place", point, title: title ?? null, address: null }),
    tap(label) {
      const choice = offered().find((each) => each.label === label);
      if (choice?.kind !== "say") throw new Error(`no tap ${label} in: ${wordsOf(said)}`);
      return route({ ...message(), kind: "choice", data: choice.data });
    },
    choose: (data) => route({ ...message(), kind: "choice", data }),
    broken: () => route({ ...message(), kind: "broken-photo", reason: "unreadable" }),
    async unsend(messageId) {
      await db.transaction().execute(async (tx) => {
        const turned = active && (await find(active.key)?.forget?.(tx, person, messageId, json(active.state)));
        said = turned?.say ?? [];
        if (turned && active) active = turned.state === null ? null : { key: active.key, state: json(turned.state) };
      });
      return wordsOf(said);
    },
    lastMessageId: () => lastId,
    said: () => said,
    state: () => active?.state ?? null,
    active: () => active?.key ?? null,
    setState(state, key = "complaints.file") {
      active = state === null ? null : { key, state };
    },
    offered,
  };
}

/** All words of what was said, taps in brackets. */
export function wordsOf(said: readonly Message[]): string {
  return said
    .map((message) => {
      const taps = choicesOf(message).map(({ label }) => `[${label}]`);
      return [...bodyOf(message), ...new Set(taps)].join("\n");
    })
    .join("\n---\n");
}

function bodyOf(message: Message): string[] {
  if (message.kind === "text") return [message.text];
  if (message.kind === "card" || message.kind === "cards") {
    const cards = message.kind === "card" ? [message.card] : message.cards;
    return cards.flatMap(({ label, title, copy, lines }) => [
      ...(label ? [`(${label})`] : []),
      title,
      ...(copy ? [copy] : []),
      ...(lines ?? []).map((line) => (line.label ? `${line.label}: ${line.value}` : line.value)),
    ]);
  }
  return [`<${message.kind}>`];
}

function choicesOf(message: Message): Choice[] {
  const cards = message.kind === "card" ? [message.card] : message.kind === "cards" ? message.cards : [];
  return [...cards.flatMap(({ buttons }) => buttons ?? []), ...(message.choices ?? [])];
}
