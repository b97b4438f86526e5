import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/** Says how far it is. */
export const reportProgress = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { words: string; photoIds: readonly string[] },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "progress", version: input.version },
    decide: () => ({ words: input.words, photos: { ids: input.photoIds, kind: "progress" } }),
  });
