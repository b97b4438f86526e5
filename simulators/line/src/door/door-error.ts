import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";

export class DoorError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The person with that id. Throws 404 when there is none. */
export function findPerson({ people }: Simulator, userId: string): Person {
  const person = people.find(userId);
  if (person === undefined) throw new DoorError(404, `There is no user ${userId}`);
  return person;
}

export type ByUser = { Params: { userId: string } };
