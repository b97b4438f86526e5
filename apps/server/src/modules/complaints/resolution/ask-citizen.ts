import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/** Asks the one who filed it; the clock runs on, so ask early. */
export const askCitizen = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { words: string },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "ask", version: input.version },
    decide: () => ({ words: input.words }),
  });
