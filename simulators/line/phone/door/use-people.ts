import { words } from "../words/words.ts";
import type { Person } from "./shapes.ts";
import { simulator } from "./simulator.ts";
import { useFresh } from "./use-fresh.ts";

let firstPerson: Promise<unknown> | undefined;

/** All people, who spoke or heard last first; makes the first one, so that a newcomer finds a phone ready. */
async function loadPeople(): Promise<Person[]> {
  const people = await simulator.people();
  if (people.length > 0) return people.toSorted((a, b) => (b.lastMessage?.sentAt ?? 0) - (a.lastMessage?.sentAt ?? 0));
  // Two loads at once make one person, and an emptied simulator gets its first one again.
  firstPerson ??= simulator.addPerson(words.firstPerson).finally(() => {
    firstPerson = undefined;
  });
  await firstPerson;
  return simulator.people();
}

export function usePeople() {
  return useFresh(loadPeople, (change) => change.kind === "users" || change.kind === "friend");
}
