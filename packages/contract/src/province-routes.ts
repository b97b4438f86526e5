import { z } from "zod";
import { Area, Name, Point } from "./common.ts";
import { defineRoute } from "./route.ts";

export const Category = z
  .object({ key: z.string(), name: Name, icon: z.string(), group: z.string() })
  .meta({ id: "Category" });
export type Category = z.output<typeof Category>;

/** What any page needs to know first; the same for everybody, cacheable. */
export const Province = z
  .object({
    mode: z.enum(["practice", "production"]),
    code: z.string(),
    name: Name,
    centre: Point,
    /** west, south, east, north */
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    liffId: z.string(),
    /** Practice mode only: where the phone in the browser lives, the one origin whose messages a page inside LINE accepts. */
    phoneOrigin: z.string().nullable(),
    categories: z.array(Category),
    emergencies: z.array(z.object({ number: z.string(), name: Name })),
    centrePhone: z.string(),
    districts: z.array(Area),
    subDistricts: z.array(Area),
    /** Boundaries have not been imported: areas on maps are approximations. */
    areasAreApproximate: z.boolean(),
  })
  .meta({ id: "Province" });
export type Province = z.output<typeof Province>;

export const getProvince = defineRoute({
  method: "GET",
  path: "/api/province",
  caller: "anyone",
  summary: "The province as every page needs it",
  response: Province,
});

/** Where somebody means, as far as we understand. */
export const PlaceAnswer = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("inside"),
      area: Area,
      source: z.enum(["boundary", "nearest", "name"]),
      point: Point.nullable(),
      label: z.string().nullable(),
    }),
    /** Near the border: which of these? `area` null is the neighbour. */
    z.object({
      kind: z.literal("border"),
      point: Point,
      choices: z.array(
        z.object({
          area: Area.nullable(),
          neighbour: z.string().nullable(),
          label: Name,
        }),
      ),
    }),
    z.object({
      kind: z.literal("outside"),
      point: Point.nullable(),
      neighbour: z
        .object({
          provinceCode: z.string(),
          name: Name,
          servedBy: Name,
          reach: Name,
          phone: z.string().nullable(),
        })
        .nullable(),
    }),
    z.object({
      kind: z.literal("choose"),
      choices: z.array(z.object({ area: Area, point: Point.nullable(), label: z.string() })),
    }),
    z.object({ kind: z.literal("unknown") }),
  ])
  .meta({ id: "PlaceAnswer" });
export type PlaceAnswer = z.output<typeof PlaceAnswer>;

export const findPlace = defineRoute({
  method: "POST",
  path: "/api/place",
  caller: "anyone",
  summary: "Which area a point or the name of a place lies in",
  body: z
    .object({
      point: Point.optional(),
      text: z.string().max(200).optional(),
      /** The person said at the border that it is on the neighbour's side: answered with who serves there. */
      neighbour: z
        .string()
        .regex(/^\d{2}$/)
        .optional(),
    })
    .refine((body) => body.point || body.text || body.neighbour, {
      message: "point, text or neighbour is needed",
    }),
  response: PlaceAnswer,
});

export const suggestCategories = defineRoute({
  method: "POST",
  path: "/api/suggest-categories",
  caller: "anyone",
  summary: "The three likeliest categories of some words",
  body: z.object({ text: z.string().max(5000) }),
  response: z.object({ categories: z.array(z.string()) }),
});

/** GeoJSON of the sub-districts: imported boundaries, or circles around representative points with approximate = true. */
export const AreaShapes = z
  .object({
    approximate: z.boolean(),
    attribution: z.string().nullable(),
    collection: z.object({
      type: z.literal("FeatureCollection"),
      features: z.array(
        z.object({
          type: z.literal("Feature"),
          id: z.string(),
          properties: z.object({
            code: z.string(),
            th: z.string(),
            en: z.string(),
          }),
          geometry: z.unknown(),
        }),
      ),
    }),
  })
  .meta({ id: "AreaShapes" });
export type AreaShapes = z.output<typeof AreaShapes>;

export const getAreaShapes = defineRoute({
  method: "GET",
  path: "/api/areas.geojson",
  caller: "anyone",
  summary: "Shapes of the sub-districts for maps",
  response: AreaShapes,
});
