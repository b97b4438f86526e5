import type { ChatMessage, SimulatorDoor } from "../simulator-door.ts";
import type { LivePhones } from "./listen-live.ts";
import { type Act, decide, type Memory, nothingYet, storyOf } from "./person.ts";
import type { Row } from "./row.ts";
import { readScreen } from "./screen.ts";

/** How the talk about one row ended, as its person saw it. */
export type Played = Readonly<{
  row: Row;
  userId: string;
  end: "filed" | "told-elsewhere" | "stuck" | "no-answer" | "too-long";
  turns: number;
  wasAskedSide: boolean;
  offered: readonly string[] | null;
  /** The last words of the account, for whoever looks into a row that went wrong. */
  lastSeen: string;
}>;

export type World = Readonly<{ door: SimulatorDoor; live: LivePhones; lives: "here" | "next-door" }>;

/** More turns than any sensible talk takes. */
const MOST_TURNS = 15;
const ANSWER_WITHIN_MS = 60_000;

/** Plays one row as one person of their own: tells, then does what the account asks until it is over. */
export async function playRow(world: World, { row, userId }: { row: Row; userId: string }): Promise<Played> {
  let memory: Memory = nothingYet;
  let act: Act = { do: "say", text: storyOf(row) };
  let lastSeen = "";
  const ended = (end: Played["end"], turns: number): Played => ({
    row,
    userId,
    end,
    turns,
    wasAskedSide: memory.wasAskedSide,
    offered: memory.offered,
    lastSeen,
  });
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    if (act.do === "end") return ended(act.how, turns);
    const answer = await doAndWait(world, { act, row, userId });
    if (answer.length === 0) return ended("no-answer", turns);
    const screen = readScreen(answer.map(({ message }) => message));
    lastSeen = screen.texts.join(" / ");
    ({ act, memory } = decide(row, screen, memory, world.lives));
  }
  return act.do === "end" ? ended(act.how, MOST_TURNS) : ended("too-long", MOST_TURNS);
}

/** What the account says to it; empty when it says nothing in time. */
async function doAndWait(
  world: World,
  { act, row, userId }: { act: Exclude<Act, { do: "end" }>; row: Row; userId: string },
): Promise<ChatMessage[]> {
  const { door, live } = world;
  const fromAccount = async (): Promise<ChatMessage[]> =>
    (await door.readChat(userId)).filter(({ from }) => from === "account");
  const before = new Set((await fromAccount()).map(({ id }) => id));
  const end = Date.now() + ANSWER_WITHIN_MS;
  await send(door, { act, row, userId });
  for (let left = ANSWER_WITHIN_MS; left > 0; left = end - Date.now()) {
    const answer = (await fromAccount()).filter(({ id }) => !before.has(id));
    if (answer.length > 0) return answer;
    // A second at most, in case the message came between our look and our listening.
    await live.nextMessage(userId, Math.min(left, 1_000));
  }
  return [];
}

function send(
  door: SimulatorDoor,
  { act, row, userId }: { act: Exclude<Act, { do: "end" }>; row: Row; userId: string },
): Promise<void> {
  switch (act.do) {
    case "say":
      return door.send(userId, { type: "text", text: act.text });
    case "tap":
      return door.postback(userId, { data: act.tap.data, displayText: act.tap.label });
    case "send-place":
      return door.send(userId, { type: "location", latitude: row.lat, longitude: row.lng });
    default:
      return act satisfies never;
  }
}
