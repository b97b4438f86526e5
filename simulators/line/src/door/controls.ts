import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { bot, type Simulator } from "../state/simulator.ts";

const limits = z.strictObject({
  /** "on" is LINE's own limits; a number multiplies them. */
  rate: z.union([z.enum(["on", "off"]), z.strictObject({ scale: z.number().positive() })]).optional(),
  quota: z.int().min(0).nullable().optional(),
  used: z.int().min(0).optional(),
});

/** Ten years: far more, and the time would leave what dates can hold. */
const advanceMsMax = 10 * 365 * 24 * 60 * 60 * 1000;

const clockChange = z
  .strictObject({
    advanceMs: z.number().min(0).max(advanceMsMax).optional(),
    speed: z.number().min(0).max(10_000).optional(),
  })
  .refine(({ advanceMs, speed }) => advanceMs !== undefined || speed !== undefined, "give advanceMs, speed or both");

const seedChange = z.strictObject({ seed: z.int().min(0).nullable() });

/** What LINE allows, what time it is, what chance is; and the way back to the beginning. */
export function serveControls(app: FastifyInstance, simulator: Simulator): void {
  const { config, webhooks, rateLimits, quota, clock, chance, live, liffApps } = simulator;
  const presentLimits = () => ({
    rate: rateLimits.scale() === 0 ? "off" : { scale: rateLimits.scale() },
    quota: quota.limit() ?? null,
    used: quota.used(),
  });
  const presentClock = () => ({ now: clock.now(), speed: clock.speed() });

  app.get("/limits", async () => presentLimits());

  app.put("/limits", async (request) => {
    const { rate, quota: messages, used } = limits.parse(request.body);
    if (rate !== undefined) rateLimits.setScale(rate === "on" ? 1 : rate === "off" ? 0 : rate.scale);
    if (messages !== undefined) quota.setLimit(messages ?? undefined);
    if (used !== undefined) quota.setUsed(used);
    return presentLimits();
  });

  app.get("/clock", async () => presentClock());

  app.put("/clock", async (request) => {
    const { advanceMs, speed } = clockChange.parse(request.body);
    if (speed !== undefined) clock.setSpeed(speed);
    if (advanceMs !== undefined) clock.advance(advanceMs);
    return presentClock();
  });

  app.get("/seed", async () => ({ seed: chance.seed() ?? null }));

  app.put("/seed", async (request) => {
    const { seed } = seedChange.parse(request.body);
    chance.setSeed(seed ?? undefined);
    return { seed };
  });

  app.get("/config", async () => {
    const { liffId, liffEndpoint, channelId, loginChannelId } = config;
    const liffSize = liffApps.sizeOf(liffId);
    return { liffId, liffEndpoint, liffSize, channelId, loginChannelId, webhookUrl: webhooks.url(), bot };
  });

  app.delete("/state", async (_request, reply) => {
    await simulator.reset();
    live.tell({ kind: "reset" });
    return reply.code(204).send();
  });
}
