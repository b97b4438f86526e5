import type { Db } from "../../../platform/db/db.ts";
import { isArea, locatePoint } from "../../places/index.ts";
import type { Complaint } from "../complaint.ts";
import { nothingCorrected, unknownArea, unknownCategory } from "../complaints.errors.ts";
import type { ComplaintsContext } from "../context.ts";
import { moveTo } from "../routing/move-complaint.ts";
import { routeComplaint } from "../routing/route-complaint.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

type Correction = Readonly<{
  category?: string | undefined;
  areaCode?: string | undefined;
  point?: { lat: number; lng: number } | undefined;
  reason: string;
}>;

/**
 * Corrects category or place. While nobody has accepted it, a correction that makes it another's moves it there; afterwards the
 * one who took it on keeps it and may forward it. The day promised to the citizen stays.
 * @throws AppError complaint.nothing_corrected · complaint.unknown_category · complaint.unknown_area
 */
export const correctComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & Correction,
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "correct", version: input.version },
    decide: async (tx, complaint) => {
      const category = context.categories.find(input.category ?? complaint.category);
      if (!category && input.category) throw unknownCategory();
      const key = category?.key ?? complaint.category;
      const areaCode = await correctedArea(tx, complaint, input);
      if (key === complaint.category && areaCode === complaint.areaCode && !input.point) throw nothingCorrected();
      const change = {
        category: key,
        isSensitive: category?.isSensitive ?? complaint.isSensitive,
        areaCode,
        areaSource: areaCode === complaint.areaCode ? complaint.areaSource : ("officer" as const),
      };
      const to = await newDesk(tx, complaint, { areaCode, category: key });
      const moved = to ? await moveTo(tx, context, { complaint, organisationId: to, category: key }) : {};
      return {
        note: input.reason,
        detail: { categoryBefore: complaint.category, areaBefore: complaint.areaCode },
        ...(input.point ? { point: input.point } : {}),
        ...(to ? { toOrganisationId: to } : {}),
        change: { ...change, ...moved },
      };
    },
  });

async function correctedArea(tx: Db, complaint: Complaint, input: Correction): Promise<string | null> {
  if (input.areaCode !== undefined) {
    if (!(await isArea(tx, input.areaCode))) throw unknownArea();
    return input.areaCode;
  }
  if (!input.point) return complaint.areaCode;
  const place = await locatePoint(tx, input.point);
  return place.kind === "inside" ? place.area.code : complaint.areaCode;
}

/** Where it belongs now, when the correction made the difference and nobody has taken it on. */
async function newDesk(
  tx: Db,
  complaint: Complaint,
  corrected: { areaCode: string | null; category: string },
): Promise<string | undefined> {
  if (complaint.state !== "submitted") return undefined;
  const [before, after] = [await routeComplaint(tx, complaint), await routeComplaint(tx, corrected)];
  return after === before || after === complaint.organisationId ? undefined : after;
}
