import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
let userIds: string[];
beforeAll(async () => {
  running = await startBoth();
  userIds = (await running.door<{ userId: string }[]>("POST", "/users", { count: 5 })).map(({ userId }) => userId);
});
afterAll(() => running.close());

type Delivery = { readonly userId: string; readonly retryKey: string };

/** Sends as LINE tells its clients to: the same key and body again while the answer is 500 or none, until 200 or 409. */
async function sendUntilTaken(body: object, retryKey: string): Promise<void> {
  for (;;) {
    const response = await running
      .call("POST", "/v2/bot/message/multicast", body, { "x-line-retry-key": retryKey })
      .catch(() => undefined);
    if (response?.status === 200 || response?.status === 409) return;
  }
}

const fault = fc.record({
  kind: fc.constantFrom("error_before", "error_after", "reset"),
  times: fc.integer({ min: 1, max: 3 }),
  accepted: fc.boolean(),
});
const send = fc.record({
  to: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 5 }),
  faults: fc.array(fault, { maxLength: 2 }),
});

it("shows each person each accepted request exactly once, whatever failed on the way", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(send, { minLength: 1, maxLength: 4 }), async (sends) => {
      const expected: string[] = [];
      const keys = new Set<string>();
      for (const { to, faults } of sends) {
        const retryKey = crypto.randomUUID();
        keys.add(retryKey);
        for (const one of faults) await running.door("PUT", "/faults", { ...one, match: { endpoint: "multicast" } });
        const recipients = to.flatMap((index) => userIds[index] ?? []);
        await sendUntilTaken({ to: recipients, messages: [{ type: "text", text: retryKey }] }, retryKey);
        await running.door("DELETE", "/faults");
        expected.push(...recipients.map((userId) => `${retryKey} ${userId}`));
      }
      const { deliveries } = await running.door<{ deliveries: Delivery[] }>("GET", "/deliveries?endpoint=multicast");
      const seen = deliveries
        .filter(({ retryKey }) => keys.has(retryKey))
        .map((one) => `${one.retryKey} ${one.userId}`);
      expect(seen.sort()).toEqual(expected.sort());
    }),
    { numRuns: 25 },
  );
});
