import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(() => line.reset());

const ids = async (query: string) => (await line.call("GET", `/simulator/users/ids?${query}`)).body;

it("makes many without listing them, and lists them page by page", async () => {
  const earlier = await line.newPeople(10);
  const body = { count: 25_000, list: false };
  const made = (await line.call("POST", "/simulator/users", { body })).body;
  expect(made).toEqual({ count: 25_000, first: expect.stringMatching(/^U[0-9a-f]{32}$/), after: 10 });
  const seen: unknown[] = [];
  for (let next: unknown = made["after"]; next !== null; ) {
    const page = await ids(`after=${next}&limit=10000`);
    seen.push(...(page["userIds"] as string[]));
    next = page["next"];
  }
  expect(seen).toHaveLength(25_000);
  expect(new Set([...seen, ...earlier]).size).toBe(25_010);
  expect(seen[0]).toBe(made["first"]);
});

it("makes people of each state, and lists those of one", async () => {
  await line.newPeople(1);
  const [blocked] = await line.newPeople(1, { state: "blocked" });
  await line.newPeople(1, { state: "deleted" });
  const [never] = await line.newPeople(1, { friend: false });
  expect(await ids("state=blocked")).toEqual({ userIds: [blocked], next: null });
  expect(await ids("state=never")).toEqual({ userIds: [never], next: null });
  await line.newPeople(40, { blockedShare: 0.25 });
  expect((await ids("state=blocked"))["userIds"]).toHaveLength(11);
});

it("says what the process has used", async () => {
  const { body } = await line.call("GET", "/simulator/resources");
  expect(body["cpuMs"]).toBeGreaterThan(0);
  expect(body["rssMostBytes"]).toBeGreaterThanOrEqual(Number(body["rssBytes"]));
});
