import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { AssertionKeyError } from "../state/assertion-keys.ts";
import type { Simulator } from "../state/simulator.ts";
import { DoorError } from "./door-error.ts";

const settings = z.strictObject({ isVerified: z.boolean().optional(), openShare: z.number().min(0).max(1).optional() });
const assertionKey = z.looseObject({ kty: z.string() });

/** What is set in LINE's console: what kind of account it is, and the public keys of its client assertions. */
export function serveAccountSettings(app: FastifyInstance, { account, assertionKeys }: Simulator): void {
  app.get("/account", async () => account.settings());

  app.put("/account", async (request) => {
    const { isVerified, openShare } = settings.parse(request.body);
    const before = account.settings();
    account.change({ isVerified: isVerified ?? before.isVerified, openShare: openShare ?? before.openShare });
    return account.settings();
  });

  app.get("/assertion-keys", async () => ({ kids: assertionKeys.kids() }));

  /** A public key as a JWK; with a `kid` it is known by that, else LINE's answer says by which. */
  app.put("/assertion-keys", async (request) => {
    try {
      return { kid: await assertionKeys.register(assertionKey.parse(request.body)) };
    } catch (error) {
      throw error instanceof AssertionKeyError ? new DoorError(400, error.message) : error;
    }
  });
}
