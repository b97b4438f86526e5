import { ComplaintState, complaintRoutes as routes } from "@paknam/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask } from "../../../testing/complaints.ts";
import { signInAs } from "../../../testing/organisations.ts";

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
  await test.app.seed();
});
afterAll(() => test.close());

it("tells about forty stories in every state, at several desks, some overdue, some due today; a second time adds nothing", async () => {
  const as = { headers: { cookie: await signInAs(test.http, "centre@paknam.example", "paknam-practice") } };
  const list = async () =>
    (await ask(test.http, routes.listComplaints, { query: { view: "all", size: 100 }, as })).body();
  const { complaints, total, counts } = await list();
  expect(total).toBeGreaterThanOrEqual(40);
  expect(new Set(complaints.map(({ state }) => state))).toEqual(new Set(ComplaintState.options));
  expect(new Set(complaints.map(({ organisation }) => organisation.id)).size).toBeGreaterThan(5);
  expect(counts.overdue).toBeGreaterThan(0);
  expect(counts["due-today"]).toBeGreaterThan(0);
  expect(complaints.filter(({ hasPhoto }) => hasPhoto).length).toBeGreaterThan(10);
  await test.app.seed();
  expect((await list()).total).toBe(total);
});
