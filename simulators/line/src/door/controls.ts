import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { isJsonObject } from "../json.ts";
import { endpoints } from "../line/endpoints.ts";
import { faultKinds } from "../state/faults.ts";
import { bot, type Simulator } from "../state/simulator.ts";

const share = z.number().min(0).max(1);
const endpointNames = [...new Set(Object.values(endpoints).map(({ name }) => name))];

const fault = z.strictObject({
  match: z.object({ endpoint: z.enum(endpointNames).optional() }).default({}),
  kind: z.enum(faultKinds),
  share: share.default(1),
  status: z.int().min(400).max(599).default(500),
  times: z.int().min(1).optional(),
  delayMs: z.number().min(0).default(1000),
  accepted: z.boolean().default(false),
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
  })
  .partial();

const limits = z.object({
  /** "on" is LINE's own limits; a number multiplies them. */
  rate: z.union([z.enum(["on", "off"]), z.object({ scale: z.number().positive() })]).optional(),
  quota: z.int().min(0).nullable().optional(),
  used: z.int().min(0).optional(),
});

const clockChange = z.object({ advanceMs: z.number().min(0) });

/** How LINE misbehaves, what it allows, what time it is; and the way back to the beginning. */
export function serveControls(app: FastifyInstance, simulator: Simulator): void {
  const { config, webhooks, rateLimits, quota, clock, live } = simulator;
  const presentFaults = () => ({ rules: simulator.faults.rules(), webhook: webhooks.behaviour() });
  const presentLimits = () => ({
    rate: rateLimits.scale() === 0 ? "off" : { scale: rateLimits.scale() },
    quota: quota.limit() ?? null,
    used: quota.used(),
  });

  app.get("/faults", async () => presentFaults());

  app.put("/faults", async (request) => {
    const { webhook: changes, ...rule } = isJsonObject(request.body) ? request.body : {};
    if (changes !== undefined) webhooks.setBehaviour(defined(webhook.parse(changes)));
    if (changes === undefined || Object.keys(rule).length > 0) simulator.faults.add(fault.parse(rule));
    return presentFaults();
  });

  app.delete("/faults", async () => {
    simulator.faults.reset();
    webhooks.calm();
    return presentFaults();
  });

  app.get("/limits", async () => presentLimits());

  app.put("/limits", async (request) => {
    const { rate, quota: messages, used } = limits.parse(request.body);
    if (rate !== undefined) rateLimits.setScale(rate === "on" ? 1 : rate === "off" ? 0 : rate.scale);
    if (messages !== undefined) quota.setLimit(messages ?? undefined);
    if (used !== undefined) quota.setUsed(used);
    return presentLimits();
  });

  app.get("/clock", async () => ({ now: clock.now() }));

  app.put("/clock", async (request) => {
    clock.advance(clockChange.parse(request.body).advanceMs);
    return { now: clock.now() };
  });

  app.get("/webhooks/summary", async () => ({ ...webhooks.statistics.summary(), waiting: webhooks.waiting() }));

  app.get("/config", async () => {
    const { liffId, liffEndpoint, channelId, loginChannelId } = config;
    return { liffId, liffEndpoint, channelId, loginChannelId, webhookUrl: webhooks.url(), bot };
  });

  app.delete("/state", async (_request, reply) => {
    await simulator.reset();
    live.tell({ kind: "reset" });
    return reply.code(204).send();
  });
}

/** Without the properties that were not given, which the types keep apart from `undefined`. */
function defined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
