import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TablesOf } from "../../../platform/db/db.ts";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { buildOfficer, buildOrganisation, organisationId, signInAs } from "../../../testing/organisations.ts";
import { holidayDates } from "../holidays/holidays.queries.ts";
import { loadOrganisations } from "../load-province.ts";
import { centreId } from "../organisations.queries.ts";
import { findServing as findServingInFile, servingSchema } from "../province-file.ts";
import { findServing } from "./find-serving.ts";
import { suggestOrganisations } from "./suggest-organisations.ts";

let t: TestApp;
let administrator: string;
let supervisor: string;
beforeAll(async () => {
  t = await openTestApp();
  administrator = await signInAs(t.http, (await buildOfficer(t.app.deps, { role: "administrator" })).email);
  supervisor = await signInAs(t.http, (await buildOfficer(t.app.deps, { role: "supervisor" })).email);
});
afterAll(() => t.close());

const id = (key: string) => organisationId(t.app.deps, key);
const set = (cookie: string, payload: object) =>
  t.http.inject({ method: "PUT", url: "/api/officer/serving", headers: { cookie }, payload });

describe("who serves what where", () => {
  test("the category beats any, the smaller area beats the larger, nobody is the centre", async () => {
    const find = (areaCode: string | null, category: string) => findServing(t.app.deps.db, { areaCode, category });
    expect(await find("110101", "road")).toBe(await id("nakhon-samut-prakan"));
    expect(await find("110101", "electricity")).toBe(await id("metropolitan-electricity"));
    expect(await find("110205", "help-request")).toBe(await id("district-bang-bo"));
    expect(await find("11010103", "road")).toBe(await id("nakhon-samut-prakan"));
    expect(await find(null, "electricity")).toBe(await centreId(t.app.deps.db));
    expect(await find("990101", "road")).toBe(await centreId(t.app.deps.db));
  });

  test("the table answers as the province's files do", async () => {
    const { db } = t.app.deps;
    const file = servingSchema.parse(
      JSON.parse(await readFile(path.join(t.config.provinceDir, "serving.json"), "utf8")),
    );
    const keys = new Map<string, string>();
    for (const row of file.serving) keys.set(await id(row.organisation), row.organisation);
    for (const category of new Set(file.serving.map((row) => row.category)))
      for (const subDistrict of ["110101", "110205", "110302", "110601"]) {
        const inTable = keys.get(await findServing(db, { areaCode: subDistrict, category }));
        expect(inTable, `${category} in ${subDistrict}`).toBe(
          findServingInFile(file, { subDistrict, category })?.organisation,
        );
      }
  });

  test("for forwarding: who serves it, alternatives, the usual ones, district office, centre; each once", async () => {
    const refs = await suggestOrganisations(t.app.deps.db, { areaCode: "110103", category: "road" });
    const ids = refs.map((ref) => ref.id);
    expect(ids[0]).toBe(await id("mueang-pak-nam-samut-prakan"));
    expect(ids[1]).toBe(await id("tambon-bang-mueang"));
    expect(ids).toContain(await id("highways-district"));
    expect(ids.slice(-2)).toEqual([await id("district-mueang-samut-prakan"), await id("damrongdhama-centre")]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("an administrator sets a row and takes it away again; the wider rule holds again, also after loading", async () => {
    const { db } = t.app.deps;
    const organisation = await buildOrganisation(t.app.deps);
    const find = () => findServing(db, { areaCode: "110101", category: "garbage" });
    const answer = await set(administrator, {
      areaCode: "110101",
      category: "garbage",
      organisationId: organisation.id,
    });
    expect(answer.statusCode).toBe(200);
    const row = answer
      .json<{ rows: { area: { code: string }; category: string; updatedBy: string | null }[] }>()
      .rows.find((each) => each.area.code === "110101" && each.category === "garbage");
    expect(row?.updatedBy).toMatch(/ทดสอบ/);
    expect(await find()).toBe(organisation.id);
    await t.app.migrate();
    expect(await find()).toBe(organisation.id);
    await set(administrator, { areaCode: "110101", category: "garbage", organisationId: null });
    expect(await find()).toBe(await id("nakhon-samut-prakan"));
  });

  test("a row of the province's files that was taken away stays away after loading", async () => {
    const find = () => findServing(t.app.deps.db, { areaCode: "110601", category: "water-supply" });
    expect(await find()).toBe(await id("metropolitan-waterworks"));
    await set(administrator, { areaCode: "11", category: "water-supply", organisationId: null });
    expect(await find()).toBe(await id("sao-bang-sao-thong"));
    await t.app.migrate();
    expect(await find()).toBe(await id("sao-bang-sao-thong"));
  });

  test("no change leaves a sub-district to nobody", async () => {
    // Every sub-district has a row of its own beside the province's; without the province's one may not lose its own.
    expect((await set(administrator, { areaCode: "11", category: "*", organisationId: null })).statusCode).toBe(200);
    const answer = await set(administrator, { areaCode: "110101", category: "*", organisationId: null });
    expect(answer.statusCode).toBe(409);
    expect(answer.json().error).toMatchObject({ code: "serving.would_be_unserved", detail: { areas: ["110101"] } });
    expect(await findServing(t.app.deps.db, { areaCode: "110101", category: "road" })).toBe(
      await id("nakhon-samut-prakan"),
    );
  });

  test("bad input, those who take no complaints, and others than administrators are refused", async () => {
    const organisation = (await buildOrganisation(t.app.deps)).id;
    const silent = (await buildOrganisation(t.app.deps, { handlesComplaints: false })).id;
    const closed = (await buildOrganisation(t.app.deps, { isActive: false })).id;
    const code = async (payload: object, cookie = administrator) => (await set(cookie, payload)).json().error.code;
    expect(await code({ areaCode: "990101", category: "*", organisationId: organisation })).toBe(
      "serving.area_unknown",
    );
    expect(await code({ areaCode: "110101", category: "dragons", organisationId: organisation })).toBe(
      "serving.category_unknown",
    );
    expect(await code({ areaCode: "110101", category: "*", organisationId: silent })).toBe("serving.handles_none");
    expect(await code({ areaCode: "110101", category: "*", organisationId: closed })).toBe("organisation.not_found");
    expect(await code({ areaCode: "110101", category: "*" })).toBe("input.invalid");
    const wanted = { areaCode: "110101", category: "*", organisationId: organisation };
    expect(await code(wanted, supervisor)).toBe("permission.denied");
    expect((await set("", wanted)).statusCode).toBe(401);
  });
});

test("organisations are corrected by an administrator, and loading leaves the correction", async () => {
  const mea = await id("metropolitan-electricity");
  const change = (cookie: string, payload: object) =>
    t.http.inject({ method: "PATCH", url: `/api/officer/organisations/${mea}`, headers: { cookie }, payload });
  expect((await change(supervisor, { isVerified: true })).statusCode).toBe(403);
  const changedAt = async () =>
    t.app.deps.db
      .withTables<TablesOf<"organisations">>()
      .selectFrom("organisations.organisation")
      .select("changedAt")
      .where("id", "=", mea)
      .execute();
  expect((await change(administrator, {})).statusCode).toBe(200);
  expect(await changedAt()).toEqual([{ changedAt: null }]);
  expect((await change(administrator, { phone: "call us" })).json().error.issues).toMatchObject([
    { path: "body.phone" },
  ]);
  expect((await change(administrator, { phone: "021234567", isVerified: true })).json()).toMatchObject({
    phone: "021234567",
    isVerified: true,
  });
  await t.app.migrate();
  const list = await t.http.inject({ url: "/api/officer/organisations", headers: { cookie: supervisor } });
  const row = list.json<{ organisations: { id: string }[] }>().organisations.find((each) => each.id === mea);
  expect(row).toMatchObject({ phone: "021234567", isVerified: true, key: "metropolitan-electricity" });
});

test("loading twice changes nothing", async () => {
  const tables = t.app.deps.db.withTables<TablesOf<"organisations">>();
  const all = async () =>
    JSON.stringify([
      await tables.selectFrom("organisations.organisation").selectAll().orderBy("id").execute(),
      await tables.selectFrom("organisations.serving").selectAll().orderBy("id").execute(),
      await tables.selectFrom("organisations.holiday").selectAll().orderBy("date").execute(),
    ]);
  const before = await all();
  await loadOrganisations(t.app.deps.db, t.config.provinceDir);
  expect(await all()).toBe(before);
});

describe("holidays", () => {
  const put = (date: string, cookie: string, method: "PUT" | "DELETE" = "PUT") =>
    t.http.inject({
      method,
      url: `/api/officer/holidays/${date}`,
      headers: { cookie },
      ...(method === "PUT" ? { payload: { name: { th: "วันหยุดพิเศษ", en: "Special day" } } } : {}),
    });

  test("an administrator adds one and takes one away; loading leaves both so", async () => {
    expect(await holidayDates(t.app.deps.db)).toContain("2026-12-31");
    expect((await put("2026-11-30", administrator)).statusCode).toBe(200);
    const removed = await put("2026-12-31", administrator, "DELETE");
    expect(removed.json<{ holidays: { date: string }[] }>().holidays.map((day) => day.date)).not.toContain(
      "2026-12-31",
    );
    await t.app.migrate();
    const dates = await holidayDates(t.app.deps.db);
    expect(dates).toContain("2026-11-30");
    expect(dates).not.toContain("2026-12-31");
    expect((await put("2026-12-31", administrator, "DELETE")).statusCode).toBe(404);
  });

  test("strangers, others and impossible days are refused", async () => {
    expect((await put("2026-11-30", "")).statusCode).toBe(401);
    expect((await put("2026-11-30", supervisor)).statusCode).toBe(403);
    expect((await put("2026-02-30", administrator)).statusCode).toBe(400);
  });
});
