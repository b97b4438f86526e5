import { expect, test } from "vitest";
import { boxOfArea } from "./box-of-area.ts";

const feature = (code: string, geometry: unknown) => ({
  type: "Feature" as const,
  id: code,
  properties: { code, th: code, en: code },
  geometry,
});
const shapes = {
  approximate: false,
  attribution: null,
  collection: {
    type: "FeatureCollection" as const,
    features: [
      feature("110101", {
        type: "Polygon",
        coordinates: [
          [
            [100.5, 13.5],
            [100.6, 13.7],
            [100.4, 13.6],
            [100.5, 13.5],
          ],
        ],
      }),
      feature("110401", {
        type: "MultiPolygon",
        coordinates: [
          [
            [
              [100.1, 13.1],
              [100.2, 13.2],
            ],
          ],
          [[[100.9, 13.4]]],
        ],
      }),
      feature("110499", null),
    ],
  },
};

test("the box holds every corner of the area, of all its parts", () => {
  expect(boxOfArea(shapes, "110101")).toEqual([100.4, 13.5, 100.6, 13.7]);
  expect(boxOfArea(shapes, "110401")).toEqual([100.1, 13.1, 100.9, 13.4]);
});

test("no box without shapes, without such an area, or for one that has no shape", () => {
  expect(boxOfArea(undefined, "110101")).toBeUndefined();
  expect(boxOfArea(shapes, undefined)).toBeUndefined();
  expect(boxOfArea(shapes, "110499")).toBeUndefined();
});
