import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import { sendEvent } from "../webhooks/events.ts";

/** A person adds the account as a friend, or unblocks it. */
export function follow(simulator: Simulator, person: Person) {
  const isUnblocked = person.friendship === "blocked";
  person.friendship = "friend";
  simulator.live.tell({ userId: person.userId, kind: "friend" });
  return sendEvent(simulator, person.userId, { type: "follow", follow: { isUnblocked } });
}

/** A person blocks the account, which LINE tells as `unfollow`. */
export function block(simulator: Simulator, person: Person) {
  person.friendship = "blocked";
  simulator.live.tell({ userId: person.userId, kind: "friend" });
  return sendEvent(simulator, person.userId, { type: "unfollow" });
}
