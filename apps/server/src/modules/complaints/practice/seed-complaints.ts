import { DateTime } from "luxon";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import type { Deps } from "../../../platform/room.ts";
import { ensureMember, setFriend } from "../../members/index.ts";
import { activeCallers, holidayDates } from "../../organisations/index.ts";
import type { ComplaintsContext } from "../context.ts";
import { deadlinesFrom, type Holidays } from "../deadline.ts";
import { findSubmitted } from "../intake/find-submitted.ts";
import { submitComplaint } from "../intake/submit-complaint.ts";
import { type DemoComplaint, readDemoComplaints } from "./demo-complaints.ts";
import { keepScene } from "./keep-scene.ts";
import { playStep } from "./play-step.ts";

const ZONE = "Asia/Bangkok";
const HOUR_MS = 3_600_000;

/** Files the demo complaints that are missing, each with its history, by the same use-cases as everybody, on clocks of the past. */
export async function seedComplaints(deps: Deps, context: ComplaintsContext): Promise<void> {
  const now = deps.clock.now();
  const complaints = await readDemoComplaints(deps.config.provinceDir);
  const callers = await activeCallers(deps.db, now);
  const holidays = await holidayDates(deps.db);
  const reporters = await makeReporters(deps);
  for (const [index, demo] of complaints.entries()) {
    const memberId = reporters[index % reporters.length];
    if (memberId) await seedOne(deps, context, { demo, index, memberId, callers, holidays });
  }
}

/** Invented people who cannot be written to: they are behind no phone. */
async function makeReporters(deps: Deps): Promise<string[]> {
  const names = ["มาลี", "สมชาย", "นภา", "ประเสริฐ", "อรทัย", "ก้อง", "ป้าศรี", "ต้น"];
  const ids: string[] = [];
  for (const [index, displayName] of names.entries()) {
    const lineUserId = `U${"0".repeat(30)}${String(index).padStart(2, "0")}`;
    const { memberId } = await ensureMember(deps.db, { lineUserId, now: deps.clock.now(), displayName });
    await setFriend(deps.db, { memberId, isFriend: false, at: deps.clock.now() });
    ids.push(memberId);
  }
  return ids;
}

type Seeding = Readonly<{
  demo: DemoComplaint;
  index: number;
  memberId: string;
  callers: readonly OfficerCaller[];
  holidays: Holidays;
}>;

async function seedOne(deps: Deps, context: ComplaintsContext, seeding: Seeding): Promise<void> {
  const { demo, index, memberId, callers } = seeding;
  const submissionKey = `practice-${index}`;
  if (await findSubmitted(deps.db, context, { memberId, submissionKey })) return;
  const now = deps.clock.now();
  let at = filedAt(context, seeding, now);
  const past = (): ComplaintsContext => ({ ...context, clock: { now: () => at } });
  // A story is told whole or not at all: a start that was stopped half-way tells it again.
  await inTransaction(deps.db, async (tx) => {
    const photo = demo.photo && (await keepScene(tx, deps.files, { scene: demo.photo, owner: { memberId }, now: at }));
    const { number } = await submitComplaint(tx, past(), {
      memberId,
      submissionKey,
      channel: demo.channel,
      description: demo.text,
      category: demo.category,
      point: demo.point,
      placeText: demo.place,
      areaCode: demo.area,
      areaSource: demo.point ? "nearest" : "name",
      photoIds: photo ? [photo] : [],
    });
    for (const step of demo.steps) {
      at = new Date(at.getTime() + step.afterHours * HOUR_MS);
      if (at > now) break;
      await playStep({ ...deps, db: tx }, past(), { number, memberId, step, callers });
    }
  });
}

function filedAt(context: ComplaintsContext, { demo, holidays }: Seeding, now: Date): Date {
  const today = DateTime.fromJSDate(now, { zone: ZONE });
  const onDay = (daysAgo: number): Date =>
    today.minus({ days: daysAgo }).set({ hour: demo.hour, minute: 17, second: 0, millisecond: 0 }).toJSDate();
  if (demo.daysAgo === 0) return new Date(now.getTime() - Math.max(demo.hour, 1) * HOUR_MS);
  if (!demo.dueToday) return onDay(demo.daysAgo);
  const rule = context.categories.deadlineOf(demo.category);
  for (let daysAgo = 1; daysAgo < 40; daysAgo += 1) {
    const { resolveDueAt } = deadlinesFrom(onDay(daysAgo), rule, holidays);
    if (DateTime.fromJSDate(resolveDueAt, { zone: ZONE }).hasSame(today, "day")) return onDay(daysAgo);
  }
  // Today is a holiday: nothing is due.
  return onDay(demo.daysAgo);
}
