import { z } from "zod";
import { Area, Point, Timestamp } from "./common.ts";
import { defineRoute } from "./route.ts";
import { ComplaintState } from "./state.ts";

const list = <Each extends z.ZodType>(schema: Each) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(schema));

/** Days that a map can be asked for; anything else is a mistake or somebody playing. */
const MapDay = z.iso.date().refine((day) => day >= "2020-01-01" && day < "2100-01-01", "from 2020 on");

export const MapFilter = z.object({
  category: list(z.string().max(50)),
  state: list(ComplaintState),
  area: z
    .string()
    .regex(/^\d{4}(\d{2})?$/)
    .optional(),
  /** Without it the last three years. */
  since: MapDay.optional(),
  until: MapDay.optional(),
});

/** One place on the public map: snapped to a grid of 100 m, no words, no photo, no reporter, no number. */
export const MapPoint = z
  .object({
    point: Point,
    category: z.string(),
    state: ComplaintState,
    areaCode: z.string(),
    count: z.number(),
    latest: z.iso.date(),
  })
  .meta({ id: "MapPoint" });
export type MapPoint = z.output<typeof MapPoint>;

export const getMap = defineRoute({
  method: "GET",
  path: "/api/map/complaints",
  caller: "anyone",
  summary: "Complaints for the public map",
  perMinute: 60,
  query: MapFilter,
  response: z.object({
    points: z.array(MapPoint),
    /** The same filter by sub-district: the table beside the map; counts also complaints without a point. */
    areas: z.array(
      z.object({
        area: Area,
        received: z.number(),
        open: z.number(),
        resolved: z.number(),
      }),
    ),
    total: z.number(),
    /** More points than a map can carry were left out (newest kept). */
    isCut: z.boolean(),
    updatedAt: Timestamp,
  }),
});
