import { type Played, playRow, type World } from "./play-row.ts";
import type { Row } from "./row.ts";

/** Plays every row by a person of its own, so many at once. */
export async function playAll(
  world: World,
  { rows, atOnce, say }: { rows: readonly Row[]; atOnce: number; say: (line: string) => void },
): Promise<Played[]> {
  const people = await world.door.makePeople(Math.max(1, rows.length));
  const waiting = rows.flatMap((row, index) => (people[index] ? [{ row, userId: people[index] }] : []));
  const played: Played[] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        played.push(await playRow(world, next));
        if (played.length % 50 === 0) say(`  ${played.length} of ${rows.length}`);
      }
    }),
  );
  return played;
}
