import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { personMessage } from "../behaviours/person-message.ts";
import { tapPostback } from "../behaviours/tap-postback.ts";
import { writeMessages } from "../behaviours/write-messages.ts";
import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import type { SendOutcome } from "../webhooks/lanes.ts";
import { DoorError } from "./door-error.ts";
import { postback } from "./events.ts";
import { doesWait } from "./messages.ts";

const burst = z
  .strictObject({
    people: z.int().min(1).max(200_000),
    withinMs: z.number().min(0).max(3_600_000),
    message: personMessage.optional(),
    postback: postback.optional(),
  })
  .refine(
    ({ message, postback: tapped }) => (message === undefined) !== (tapped === undefined),
    "give either a message or a postback",
  );

/** Many people at once, as after a broadcast or at noon (LINE's partner guideline names both). */
export function serveBursts(app: FastifyInstance, simulator: Simulator): void {
  const { people, clock, chance, webhooks } = simulator;
  const random = chance.stream("bursts");

  async function doIt(person: Person, { message, postback: tapped }: z.infer<typeof burst>): Promise<SendOutcome[]> {
    if (tapped !== undefined) return [await tapPostback(simulator, person, tapped).outcome];
    if (message === undefined) return [];
    const written = await writeMessages(simulator, person, [message]);
    return Promise.all(written.map(({ outcome }) => outcome));
  }

  app.post("/bursts", async (request) => {
    const wanted = burst.parse(request.body);
    const { userIds } = people.idsFrom(0, { limit: wanted.people, state: "friend" });
    if (userIds.length < wanted.people) throw new DoorError(409, `There are only ${userIds.length} friends`);
    if (doesWait(request) && clock.speed() === 0 && wanted.withinMs > 0) {
      throw new DoorError(409, 'The clock stands still: burst with "?wait=false", then move the clock');
    }
    const outcomes = userIds.map((userId) => {
      const { promise, resolve, reject } = Promise.withResolvers<SendOutcome[]>();
      const begin = () => {
        const person = people.find(userId);
        if (person === undefined) resolve([]);
        else webhooks.whenRoom(() => doIt(person, wanted)).then(resolve, reject);
      };
      clock.schedule(random() * wanted.withinMs, begin, () => resolve([]));
      return promise;
    });
    const all = Promise.all(outcomes).then((lists) => lists.flat());
    if (!doesWait(request)) {
      all.catch((error: unknown) => console.error(error));
      return { people: wanted.people };
    }
    const delivered = (await all).filter((outcome) => outcome.delivered).length;
    return { people: wanted.people, delivered, failed: wanted.people - delivered };
  });
}
