import { citizen } from "@paknam/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { buildMember, type TestMember } from "../../testing/complaints.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

/** A carrier's one address, behind which thousands of phones are. */
const SHARED = "49.237.0.1";

const file = async ({ headers }: Pick<TestMember, "headers">): Promise<number> => {
  const payload = { submissionKey: crypto.randomUUID(), description: "น้ำท่วม", category: "road", areaCode: "110101" };
  const body = { ...payload, point: null, placeText: null, photoIds: [] };
  const { method, path } = citizen.submitComplaint;
  return (await t.http.inject({ method, url: path, remoteAddress: SHARED, headers, payload: body })).statusCode;
};

test("any number of citizens behind one address file, each within their own limit", async () => {
  const first = await buildMember(t.app.deps);
  for (let count = 0; count < 20; count += 1) expect(await file(first)).toBe(200);
  expect(await file(first)).toBe(429);
  for (let count = 0; count < 5; count += 1) expect(await file(await buildMember(t.app.deps))).toBe(200);
});

test("strangers who knock at a citizen's door are counted by address, and shut nobody else out", async () => {
  const statuses = new Set<number>();
  for (let count = 0; count < 620; count += 1) statuses.add(await file({ headers: {} }));
  expect([...statuses].sort()).toEqual([401, 429]);
  expect(await file(await buildMember(t.app.deps))).toBe(200);
});

test("a shelter signs in together", async () => {
  const { method, path } = citizen.signInMember;
  for (let count = 0; count < 200; count += 1) {
    const answer = await t.http.inject({ method, url: path, remoteAddress: SHARED, payload: { idToken: "x.y.z" } });
    expect(answer.statusCode).not.toBe(429);
  }
});
