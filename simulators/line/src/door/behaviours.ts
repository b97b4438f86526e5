import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Behaviour } from "../behaviours/behaviours.ts";
import { sendEndpoints } from "../state/ledger.ts";
import type { Simulator } from "../state/simulator.ts";
import { DoorError } from "./door-error.ts";
import { share } from "./faults.ts";

/** A million ids of 33 characters with their quotes and commas. */
const bodyBytesMax = 64 * 1024 * 1024;

const delay = z
  .strictObject({ minMs: z.number().min(0), maxMs: z.number().min(0) })
  .refine(({ minMs, maxMs }) => minMs <= maxMs, "minMs must not be more than maxMs");

const common = {
  share: share.default(1),
  after: delay.default({ minMs: 1000, maxMs: 30_000 }),
  match: z.strictObject({ endpoint: z.enum(sendEndpoints).optional() }).default({}),
  people: z.array(z.string()).min(1).max(1_000_000).optional(),
};

const behaviour = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("tap-first-button"), ...common }),
  z
    .strictObject({ do: z.literal("tap"), label: z.string().optional(), data: z.string().optional(), ...common })
    .refine(
      ({ label, data }) => (label === undefined) !== (data === undefined),
      "give either the label or the data of the button",
    ),
  z.strictObject({ do: z.literal("reply-text"), text: z.string().min(1).max(5000), ...common }),
  z.strictObject({ do: z.literal("block"), ...common }),
  z.strictObject({ do: z.literal("ignore"), ...common }),
]);

const behaviours = z.array(behaviour).min(1).max(100);

/** What people do when the account has sent them something. */
export function serveBehaviours(app: FastifyInstance, simulator: Simulator): void {
  const { people, clicks } = simulator;

  function indexOf(userId: string): number {
    const index = people.indexOf(userId);
    if (index < 0) throw new DoorError(404, `There is no user ${userId}`);
    return index;
  }

  const withIndexes = ({ people: userIds, ...rest }: z.infer<typeof behaviour>): Behaviour => ({
    ...rest,
    people: userIds === undefined ? undefined : new Set(userIds.map(indexOf)),
  });

  /** Of those named only the number is told: there may be a million. */
  const present = () => ({
    behaviours: simulator.behaviours
      .all()
      .map(({ people: named, ...rest }) => ({ ...rest, ...(named === undefined ? {} : { people: named.size }) })),
    ...simulator.behaviours.summary(),
  });

  app.get("/behaviours", async () => present());

  app.put("/behaviours", { bodyLimit: bodyBytesMax }, async ({ body }) => {
    const added = behaviours.parse(Array.isArray(body) ? body : [body]).map(withIndexes);
    try {
      simulator.behaviours.add(added);
    } catch (error) {
      if (error instanceof RangeError) throw new DoorError(400, error.message);
      throw error;
    }
    return present();
  });

  app.delete("/behaviours", async () => {
    simulator.behaviours.reset();
    return present();
  });

  app.get("/clicks", async () => ({ clicks: clicks.all() }));
}
