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

/** Throws 409 when nothing that person does reaches the account: they blocked it, or have no LINE account any more. */
export function refuseUnreachable({ friendship }: Person): void {
  if (friendship === "blocked" || friendship === "deleted") {
    throw new DoorError(409, `This person cannot reach the account: ${friendship}`);
  }
}

export type ByUser = { Params: { userId: string } };
