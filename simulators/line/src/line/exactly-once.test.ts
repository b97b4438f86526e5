import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
/** Four friends, one who blocked the account, one who never was a friend. */
let userIds: string[];
const friendsCount = 4;
beforeAll(async () => {
  running = await startBoth();
  // Neither LINE's 60 broadcasts an hour nor the month's quota is what this is about.
  await running.door("PUT", "/limits", { rate: "off", quota: null });
  const friends = await running.door<{ userId: string }[]>("POST", "/users", { count: friendsCount });
  const others = [await running.newUser({ state: "blocked" }), await running.newUser({ friend: false })];
  userIds = [...friends.map(({ userId }) => userId), ...others];
});
afterAll(() => running.close());

type Delivery = { readonly userId: string; readonly retryKey: string | null };

/** Longer than an answer takes that is not held back; whoever is too early tries again, which must not matter. */
const patienceMs = 60;

const endpoint = fc.constantFrom("push", "multicast", "broadcast");
const fault = fc.record({
  kind: fc.constantFrom("error_before", "error_after", "hang", "reset", "slow"),
  match: fc.record({ endpoint }),
  times: fc.integer({ min: 1, max: 3 }),
  delayMs: fc.constantFrom(5, 1.5 * patienceMs),
  accepted: fc.boolean(),
});
const send = fc.record({
  endpoint,
  to: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 6 }),
  /** As two workers do that both believe it is their turn. */
  tries: fc.integer({ min: 1, max: 2 }),
  /** As a worker does that died before it could note the answer. */
  again: fc.boolean(),
});
type Send = typeof send extends fc.Arbitrary<infer Value> ? Value : never;

/** Sends go out side by side while the faults last. */
const rounds = fc.array(
  fc.record({
    faults: fc.array(fault, { maxLength: 3 }),
    sends: fc.array(send, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Sends as LINE tells its clients to: the same key and body again while the answer is 500 or none, until 200 or 409. */
async function sendUntilTaken(path: string, body: object, retryKey: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${running.simulator.url}${path}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${running.token}`,
        "content-type": "application/json",
        "x-line-retry-key": retryKey,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => undefined);
    if (response?.status === 200 || response?.status === 409) return;
    expect(response?.status ?? 500).toBe(500);
  }
}

async function play({ endpoint, to, tries, again }: Send): Promise<string[]> {
  const retryKey = crypto.randomUUID();
  const named = to.map((index) => userIds[index] ?? "");
  const recipients = { push: named.slice(0, 1), multicast: named, broadcast: userIds }[endpoint];
  const target = { push: { to: named[0] }, multicast: { to: named }, broadcast: {} }[endpoint];
  const body = { ...target, messages: [{ type: "text", text: retryKey }] };
  const sendOnce = () => sendUntilTaken(`/v2/bot/message/${endpoint}`, body, retryKey);
  await Promise.all(Array.from({ length: tries }, sendOnce));
  if (again) await sendOnce();
  const friends = userIds.slice(0, friendsCount);
  return recipients.filter((userId) => friends.includes(userId)).map((userId) => `${retryKey} ${userId}`);
}

it("shows each person each accepted request exactly once, whatever failed on the way", async () => {
  await fc.assert(
    fc.asyncProperty(rounds, async (schedule) => {
      const before = await running.door<{ billed: number; requests: number }>("GET", "/deliveries/summary");
      const expected: string[] = [];
      for (const { faults, sends } of schedule) {
        for (const one of faults) await running.door("PUT", "/faults", one);
        expected.push(...(await Promise.all(sends.map(play))).flat());
        await running.door("DELETE", "/faults");
      }
      const after = await running.door<{ billed: number; requests: number }>("GET", "/deliveries/summary");
      expect(after.billed - before.billed).toBe(expected.length);
      expect(after.requests - before.requests).toBe(schedule.flatMap(({ sends }) => sends).length);

      const { deliveries } = await running.door<{ deliveries: Delivery[] }>("GET", "/deliveries");
      // All of them are billed, so those billed before are the deliveries of earlier schedules.
      const fresh = deliveries.slice(before.billed);
      expect(fresh.map(({ retryKey, userId }) => `${retryKey} ${userId}`).sort()).toEqual(expected.sort());

      for (const userId of userIds) {
        const due = expected.filter((one) => one.endsWith(userId)).map((one) => one.slice(0, 36));
        const onPhone = await running.textsTo(userId);
        expect(onPhone.slice(onPhone.length - due.length).sort()).toEqual(due.sort());
      }
    }),
    { numRuns: 25 },
  );
});
