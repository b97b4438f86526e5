import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  line.simulator.quota.setLimit(undefined);
});

const hello = [{ type: "text", text: "สวัสดี" }];
const send = (endpoint: string, body: object) => line.call("POST", `/v2/bot/message/${endpoint}`, { body });
const ask = async (query: string) => {
  const { body } = await line.call("GET", `/simulator/deliveries${query}`);
  return body as { deliveries: { userId: string }[]; dropped: object[]; next?: string | null };
};

it("answers the same in pages as in one piece", async () => {
  const friends = await line.newPeople(7);
  const blocked = await line.newPeople(2, { state: "blocked" });
  const stranger = `U${"0".repeat(32)}`;
  await send("multicast", { to: [...friends, ...blocked, stranger], messages: hello });
  await send("push", { to: blocked[0], messages: hello });
  await send("broadcast", { messages: hello });
  const whole = await ask("");
  expect(whole.deliveries).toHaveLength(14);
  expect(whole.dropped).toHaveLength(4);
  for (const limit of [1, 3, 7, 14, 100]) {
    const pages = { deliveries: [] as object[], dropped: [] as object[] };
    for (let after: string | null | undefined = "0.0"; after; ) {
      const page = await ask(`?limit=${limit}&after=${after}`);
      expect(page.deliveries.length).toBeLessThanOrEqual(limit);
      pages.deliveries.push(...page.deliveries);
      pages.dropped.push(...page.dropped);
      after = page.next;
    }
    expect(pages).toEqual(whole);
  }
});

it("tells what one person got, from which request, and what never reached them", async () => {
  const [one = "", other = ""] = await line.newPeople(2);
  await send("multicast", { to: [one, other], messages: hello });
  await send("push", { to: other, messages: hello });
  await line.call("POST", `/simulator/users/${one}/block?wait=false`);
  await send("push", { to: one, messages: hello });
  const { deliveries, dropped } = await ask(`?userId=${one}`);
  expect(deliveries).toMatchObject([{ userId: one, endpoint: "multicast", isBilled: true, retryKey: null }]);
  expect(dropped).toEqual([{ userId: one, requestId: expect.any(String) }]);
  expect((await ask(`?userId=${other}&endpoint=push`)).deliveries).toHaveLength(1);
  expect((await ask(`?userId=U${"0".repeat(32)}`)).deliveries).toEqual([]);
});

it("gives more than 200,000 deliveries in pages only", async () => {
  await line.call("POST", "/simulator/users", { body: { count: 200_001, list: false } });
  await send("broadcast", { messages: hello });
  const refused = await line.call("GET", "/simulator/deliveries");
  expect(refused.status).toBe(400);
  expect(refused.body["message"]).toContain("limit");
  expect((await ask("?limit=100000")).next).toBe("0.100000");
  const { body } = await line.call("GET", "/simulator/deliveries/summary");
  expect(body).toMatchObject({ deliveries: 200_001, people: 200_001, duplicates: 0, billed: 200_001 });
});
