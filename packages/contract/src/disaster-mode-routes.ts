import { z } from "zod";
import { Timestamp } from "./common.ts";
import { defineRoute } from "./route.ts";

/** Disaster mode: every phone's menu changes to the disaster menu, and back. A drill reaches the phones of officers only. */
export const DisasterMode = z
  .object({
    isOn: z.boolean(),
    isDrill: z.boolean(),
    since: Timestamp.nullable(),
    by: z.string().nullable(),
    reason: z.string().nullable(),
    canSwitch: z.boolean(),
  })
  .meta({ id: "DisasterMode" });
export type DisasterMode = z.output<typeof DisasterMode>;
export const getDisasterMode = defineRoute({
  method: "GET",
  path: "/api/officer/disaster-mode",
  caller: "officer",
  summary: "Whether disaster mode is on",
  response: DisasterMode,
});
export const switchDisasterMode = defineRoute({
  method: "PUT",
  path: "/api/officer/disaster-mode",
  caller: "officer",
  summary: "Switches disaster mode on or off",
  body: z.object({
    isOn: z.boolean(),
    isDrill: z.boolean().default(false),
    reason: z.string().trim().min(5).max(500),
  }),
  response: DisasterMode,
});
