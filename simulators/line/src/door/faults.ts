import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { isJsonObject } from "../json.ts";
import { endpoints } from "../line/endpoints.ts";
import { faultKinds } from "../state/faults.ts";
import type { Simulator } from "../state/simulator.ts";

export const share = z.number().min(0).max(1);

const endpointName = z.enum([...new Set(Object.values(endpoints).map(({ name }) => name))]);

const shard = z
  .strictObject({ index: z.int().min(0), of: z.int().min(1).max(1000) })
  .refine(({ index, of }) => index < of, "index counts from 0 and must be less than of");

/** Node's timers count in 32 bits; a longer one would go off at once. */
const timerMsMax = 2 ** 31 - 1;

const fault = z.strictObject({
  match: z
    .strictObject({
      endpoint: z.union([endpointName, z.array(endpointName).min(1)]).optional(),
      shard: shard.optional(),
    })
    .default({}),
  kind: z.enum(faultKinds),
  share: share.default(1),
  status: z.int().min(400).max(599).default(500),
  times: z.int().min(1).optional(),
  delayMs: z.number().min(0).max(timerMsMax).default(1000),
  accepted: z.boolean().default(false),
  afterMs: z.number().min(0).optional(),
  forMs: z.number().positive().optional(),
});

const webhook = z
  .strictObject({
    redelivery: z.boolean(),
    duplicateShare: share,
    reorderShare: share,
    batchSize: z.int().min(1).max(100),
    emptyShare: share,
    mode: z.enum(["active", "standby"]),
    omitOptional: z.boolean(),
    headerCase: z.enum(["lower", "title", "upper"]),
    shufflePhotoSets: z.boolean(),
    omitPhotoSetCounts: z.boolean(),
    unknownFields: z.boolean(),
    unknownEventShare: share,
    suspendAfterMs: z.number().min(0).nullable(),
  })
  .partial();

/** How LINE misbehaves: its own endpoints, and the webhooks it sends. */
export function serveFaults(app: FastifyInstance, { faults, webhooks }: Simulator): void {
  const present = () => ({ rules: faults.rules(), webhook: webhooks.behaviour() });

  app.get("/faults", async () => present());

  app.put("/faults", async ({ body }) => {
    const { webhook: changes, ...rule } = isJsonObject(body) ? body : {};
    const asked = changes === undefined ? undefined : webhook.parse(changes);
    if (asked === undefined || Object.keys(rule).length > 0) faults.add(fault.parse(rule));
    if (asked !== undefined) webhooks.setBehaviour(defined(asked));
    return present();
  });

  app.delete("/faults", async () => {
    faults.reset();
    webhooks.calm();
    return present();
  });

  const presentWebhooks = () => ({
    ...webhooks.statistics.summary(),
    waiting: webhooks.waiting(),
    suspendedSince: webhooks.suspendedSince() ?? null,
  });

  app.get("/webhooks/summary", async () => presentWebhooks());

  /** As turning webhooks on again in LINE's console. */
  app.post("/webhooks/resume", async () => {
    webhooks.resume();
    return presentWebhooks();
  });
}

/** Without the properties that were not given, which the types keep apart from `undefined`. */
function defined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
