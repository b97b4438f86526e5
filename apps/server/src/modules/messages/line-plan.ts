import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const LinePlan = z.strictObject({
  name: z.string(),
  includedMessages: z.number().int().min(0),
  /** Without tax. */
  extraBahtPerMessage: z.number().min(0),
  /** Messages of the month that nothing but warnings may use. */
  emergencyReserve: z.number().int().min(0),
  source: z.url(),
  checkedOn: z.iso.date(),
});
export type LinePlan = z.output<typeof LinePlan>;

/** What the province pays for messages: province/<name>/line-plan.json. @throws when the file says something it may not */
export const readLinePlan = (provinceDir: string): LinePlan =>
  LinePlan.parse(JSON.parse(readFileSync(path.join(provinceDir, "line-plan.json"), "utf8")));

/** What so many more messages cost beyond what the plan includes, in baht without tax. */
export function extraBaht(plan: LinePlan, { used, more }: { used: number; more: number }): number {
  const beyond = (messages: number): number => Math.max(0, messages - plan.includedMessages);
  return Math.round((beyond(used + more) - beyond(used)) * plan.extraBahtPerMessage * 100) / 100;
}
