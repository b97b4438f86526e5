import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { areaShapes } from "./area-shapes.ts";
import { findPlace, importBoundaries, locatePoint } from "./index.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

const square = (code: string, west: number, south: number, east: number, north: number) => ({
  type: "Feature",
  properties: { code },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});
const collection = (...features: unknown[]) => ({ type: "FeatureCollection", features });

describe("without boundaries", () => {
  test("a point in the middle of a sub-district is taken, and says that it is an approximation", async () => {
    // The city hall of Samut Prakan lies in Pak Nam.
    const answer = await locatePoint(t.app.deps.db, { lat: 13.5993, lng: 100.5968 });
    expect(answer).toMatchObject({ kind: "inside", source: "nearest", area: { name: { th: "ปากน้ำ" } } });
  });

  test("the middle of Bangkok and another part of the country are outside, each with who serves there", async () => {
    expect(await locatePoint(t.app.deps.db, { lat: 13.7563, lng: 100.5018 })).toMatchObject({ kind: "outside" });
    expect(await locatePoint(t.app.deps.db, { lat: 18.79, lng: 98.98 })).toMatchObject({
      kind: "outside",
      neighbour: { provinceCode: "00" },
    });
  });

  test("a point far out at sea is outside and not somebody's", async () => {
    expect(await locatePoint(t.app.deps.db, { lat: 13.2, lng: 100.6 })).toMatchObject({
      kind: "outside",
      neighbour: { provinceCode: "00" },
    });
  });

  test("a point between Samrong Nuea and Bang Na is a question with both sides", async () => {
    const answer = await locatePoint(t.app.deps.db, { lat: 13.6585, lng: 100.6155 });
    expect(answer.kind).toBe("border");
    if (answer.kind !== "border") return;
    expect(answer.choices.some((choice) => choice.area !== null)).toBe(true);
    expect(answer.choices.some((choice) => choice.neighbour === "10")).toBe(true);
  });

  test("areas are drawn as cells that do not overlap, and say so", async () => {
    const shapes = await areaShapes(t.app.deps.db);
    expect(shapes.approximate).toBe(true);
    expect(shapes.collection.features).toHaveLength(50);
  });
});

describe("names of places", () => {
  const find = (text: string) => findPlace(t.app.deps.db, { text });

  test.each([
    ["ตำบลบางแก้ว", "บางแก้ว"],
    ["น้ำท่วมซอยหลังตลาด ต.แพรกษา มา3วันแล้ว", "แพรกษา"],
    ["ปากนํ้า", "ปากน้ำ"],
    ["อยู่แถวสำโรงเหนือค่ะ", "สำโรงเหนือ"],
  ])("%s is %s", async (text, name) => {
    expect(await find(text)).toMatchObject({ kind: "inside", source: "name", area: { name: { th: name } } });
  });

  test("a district is a question among its sub-districts, at most the 13 that a chat can show", async () => {
    const answer = await find("อำเภอบางพลี");
    expect(answer.kind).toBe("choose");
    if (answer.kind === "choose") expect(answer.choices.length).toBeLessThanOrEqual(13);
    expect((await find("บางบ่อ")).kind).toBe("choose");
    expect(await find("ต.บางบ่อ")).toMatchObject({ kind: "inside" });
  });

  test("a misspelt name is offered, never taken", async () => {
    const answer = await find("ตำบลแพรกสา");
    expect(answer.kind).toBe("choose");
    if (answer.kind === "choose") expect(answer.choices.map((choice) => choice.area.name.th)).toContain("แพรกษา");
  });

  test("figures of a pin are a point, also inside a map's address", async () => {
    expect(await find("https://www.google.com/maps/@13.5993,100.5968,17z")).toMatchObject({
      kind: "inside",
      source: "nearest",
    });
  });

  test("a neighbour's district is outside, with Bangkok's number", async () => {
    expect(await find("ถนนพังที่เขตบางนา")).toMatchObject({
      kind: "outside",
      neighbour: { provinceCode: "10", phone: "1555" },
    });
  });

  test("words that name no place are unknown", async () => {
    expect(await find("ไฟดับครับ")).toEqual({ kind: "unknown" });
    expect(await find("")).toEqual({ kind: "unknown" });
  });
});

describe("importing boundaries", () => {
  const codes = ["110101", "110102"] as const;
  const two = collection(
    square(codes[0], 100.58, 13.58, 100.61, 13.61),
    square(codes[1], 100.61, 13.58, 100.66, 13.61),
  );
  const run = (geojson: unknown, apply = false) => importBoundaries(t.app.deps.db, { geojson, source: "test", apply });

  test.each([
    ["something else", { type: "Point" }, "boundaries.unreadable"],
    ["a code of another province", collection(square("100101", 1, 1, 2, 2)), "boundaries.unknown_code"],
    [
      "two shapes that overlap",
      collection(square(codes[0], 100.5, 13.5, 100.6, 13.6), square(codes[1], 100.55, 13.5, 100.65, 13.6)),
      "boundaries.overlap",
    ],
    [
      "a shape that crosses itself",
      collection({
        type: "Feature",
        properties: { code: codes[0] },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [100.5, 13.5],
              [100.6, 13.6],
              [100.6, 13.5],
              [100.5, 13.6],
              [100.5, 13.5],
            ],
          ],
        },
      }),
      "boundaries.invalid_shape",
    ],
  ])("%s is refused whole", async (_, geojson, code) => {
    await expect(run(geojson, true)).rejects.toMatchObject({ code });
    expect((await areaShapes(t.app.deps.db)).approximate).toBe(true);
  });

  test("shows first, then does, then decides by boundary with the questions at the edges", async () => {
    const { db } = t.app.deps;
    expect(await run(two)).toMatchObject({ added: codes, isDone: false });
    expect((await areaShapes(db)).approximate).toBe(true);
    expect(await run(two, true)).toMatchObject({ added: codes, isDone: true });
    expect(await run(two)).toMatchObject({ unchanged: codes, added: [] });
    expect(await locatePoint(db, { lat: 13.595, lng: 100.595 })).toMatchObject({
      kind: "inside",
      source: "boundary",
      area: { code: codes[0] },
    });
    // 20 m from the other sub-district, 30 m outside the province, 10 km outside.
    expect(await locatePoint(db, { lat: 13.595, lng: 100.6098 })).toMatchObject({
      kind: "border",
      choices: [{ area: { code: codes[0] } }, { area: { code: codes[1] } }],
    });
    expect((await locatePoint(db, { lat: 13.595, lng: 100.5797 })).kind).toBe("border");
    expect((await locatePoint(db, { lat: 13.595, lng: 100.48 })).kind).toBe("outside");
  });
});

describe("the public endpoints", () => {
  test("the province lists 6 districts and 50 sub-districts", async () => {
    const answer = await t.http.inject("/api/province");
    expect(answer.statusCode).toBe(200);
    expect(answer.json().districts).toHaveLength(6);
    expect(answer.json().subDistricts).toHaveLength(50);
  });

  test("a place without point and text is refused with its fields", async () => {
    const answer = await t.http.inject({ method: "POST", url: "/api/place", payload: {} });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.code).toBe("input.invalid");
    expect(
      (await t.http.inject({ method: "POST", url: "/api/place", payload: { point: { lat: 900, lng: 0 } } })).statusCode,
    ).toBe(400);
  });
});
