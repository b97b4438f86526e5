import { gunzipSync } from "node:zlib";
import { map, province } from "@paknam/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildComplaint } from "../../../testing/complaints.ts";
import { waitFor } from "../../../testing/wait-for.ts";
import { openComplaints } from "../index.ts";
import { withdrawComplaint } from "../resolution/withdraw-complaint.ts";
import { openQueue } from "./open-queue.ts";

let test: TestApp;
const SECRET = "บ้านเลขที่ 99/9 โทร 0812345678 คุณมานะ";
const filed: { number: string; accessCode: string; memberId: string }[] = [];
beforeAll(async () => {
  test = await openTestApp();
  const { deps } = test.app;
  const file = async (change: Parameters<typeof buildComplaint>[1]) => {
    const complaint = await buildComplaint(deps, { description: SECRET, placeText: SECRET, ...change });
    filed.push(complaint);
    return complaint;
  };
  await file({ point: { lat: 13.59431, lng: 100.59731 } });
  await file({ point: { lat: 13.59432, lng: 100.59732 } });
  await file({ point: null });
  await file({ point: { lat: 13.6421, lng: 100.6623 }, areaCode: "110302", category: "garbage" });
  await file({ category: "corruption" });
  await file({ areaCode: null });
  const withdrawn = await file({});
  await withdrawComplaint(deps.db, openComplaints(deps).context, { ...withdrawn, words: null });
});
afterAll(() => test.close());

const see = (query: Record<string, unknown> = {}) => ask(test.http, map.getMap, { query });

describe("the public map", () => {
  it("says nothing of who, what was said and which number", async () => {
    const { text } = await see();
    const secrets = filed.flatMap((each) => [each.number, each.accessCode, each.memberId]);
    for (const secret of [...secrets, SECRET, "99/9", "0812345678", "มานะ"]) expect(text).not.toContain(secret);
  });
  it("snaps to 100 m, puts neighbours together and leaves out sensitive and withdrawn ones", async () => {
    const { points, areas, total, isCut } = (await see()).body();
    expect(points.map(({ areaCode, count }) => [areaCode, count]).sort()).toEqual([
      ["110101", 2],
      ["110302", 1],
    ]);
    const near = points.find(({ areaCode }) => areaCode === "110101")?.point;
    expect(near).not.toEqual({ lat: 13.59431, lng: 100.59731 });
    // A grid of 100 m moves a point by 71 m at most: 0.0007 degrees.
    expect(Math.abs((near?.lat ?? 0) - 13.59431)).toBeLessThan(0.0007);
    expect(areas.map(({ area, received, open }) => [area.code, received, open]).sort()).toEqual([
      ["110101", 3, 3],
      ["110302", 1, 1],
    ]);
    expect([total, isCut]).toEqual([5, false]);
  });
  it("filters by category, state, area and day", async () => {
    expect((await see({ category: "garbage" })).body().total).toBe(1);
    expect((await see({ category: ["garbage", "road"] })).body().total).toBe(5);
    expect((await see({ category: "corruption" })).body().total).toBe(0);
    expect((await see({ state: "withdrawn" })).body().total).toBe(0);
    expect((await see({ area: "1103" })).body().total).toBe(1);
    expect((await see({ since: "2026-11-23", until: "2026-11-23" })).body().total).toBe(5);
    expect((await see({ since: "2026-11-24" })).body().total).toBe(0);
    expect((await see({ area: "x' or 1=1" })).status).toBe(400);
  });
  it("refuses what nobody can mean, so that no flood of questions passes the kept answers by", async () => {
    expect((await see({ category: "dragons" })).code).toBe("complaint.unknown_category");
    expect((await see({ area: "119999" })).code).toBe("complaint.unknown_area");
    for (const query of [
      { since: "0001-01-01" },
      { until: "9999-12-31" },
      { since: "2026-11-02", until: "2026-11-01" },
    ])
      expect((await see(query)).code).toBe("input.invalid");
  });
  it("travels packed to whoever can unpack it", async () => {
    const url = "/api/map/complaints?area=110101";
    const plain = await test.http.inject({ url });
    const packed = await test.http.inject({ url, headers: { "accept-encoding": "br, gzip" } });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(plain.headers["content-encoding"]).toBeUndefined();
  });
  it("draws two at a time, and refuses when a crowd waits already", async () => {
    const queue = openQueue({ atOnce: 2, waiting: 1 });
    const ends: (() => void)[] = [];
    let begun = 0;
    const work = () =>
      queue(async () => {
        begun += 1;
        await new Promise<void>((resolve) => ends.push(resolve));
      });
    const three = [work(), work(), work()];
    await Promise.resolve();
    expect(begun).toBe(2);
    await expect(work()).rejects.toThrow("request.too_many");
    ends[0]?.();
    await three[0];
    await waitFor("the third", async () => begun === 3);
    for (const end of ends) end();
    await Promise.all(three);
  });
  it("gives the same answer for 30 seconds", async () => {
    const before = (await see({ area: "110101" })).body();
    await buildComplaint(test.app.deps);
    expect((await see({ area: "110101" })).body()).toEqual(before);
    test.clock.advance(31_000);
    expect((await see({ area: "110101" })).body().total).toBe(before.total + 1);
  });
});

describe("likeliest categories", () => {
  it("offers three", async () => {
    const answer = await ask(test.http, province.suggestCategories, { body: { text: "ไฟทางดับมืดมาก" } });
    expect(answer.body().categories).toHaveLength(3);
    expect(answer.body().categories[0]).toBe("street-light");
  });
  it("refuses a text that is too long", async () => {
    expect((await ask(test.http, province.suggestCategories, { body: { text: "ก".repeat(5001) } })).status).toBe(400);
  });
});
