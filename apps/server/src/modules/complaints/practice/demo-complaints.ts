import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

const acts = [
  "accept",
  "return",
  "forward",
  "ask",
  "answer",
  "progress",
  "resolve",
  "reject",
  "correct",
  "rate",
  "reopen",
  "withdraw",
] as const;

const DemoStep = z.strictObject({
  act: z.enum(acts),
  /** Hours after the step before it. */
  afterHours: z.number().positive(),
  words: z.string().optional(),
  photo: z.literal("fixed").optional(),
  reason: z.string().optional(),
  rating: z.int().min(1).max(5).optional(),
  area: z.string().optional(),
  /** Forwarded to whoever serves this category. */
  category: z.string().optional(),
});

const DemoComplaint = z.strictObject({
  category: z.string(),
  text: z.string().min(1),
  area: z.string().nullable(),
  place: z.string().nullable(),
  point: z.strictObject({ lat: z.number(), lng: z.number() }).nullable(),
  photo: z.enum(["road", "night", "garbage", "water"]).nullable(),
  channel: z.enum(["chat", "form"]),
  daysAgo: z.int().min(0),
  /** Bangkok; with daysAgo 0 so many hours ago instead. */
  hour: z.int().min(0).max(23),
  /** Filed so long ago that it is due today, whatever today is. */
  dueToday: z.boolean(),
  steps: z.array(DemoStep),
});

export type DemoComplaint = z.infer<typeof DemoComplaint>;
export type DemoStep = z.infer<typeof DemoStep>;

/** The province's demo complaints (demo-complaints.json): invented, of the kind people really send. */
export async function readDemoComplaints(provinceDir: string): Promise<DemoComplaint[]> {
  const file: unknown = JSON.parse(await readFile(path.join(provinceDir, "demo-complaints.json"), "utf8"));
  return z.strictObject({ complaints: z.array(DemoComplaint).min(1) }).parse(file).complaints;
}
