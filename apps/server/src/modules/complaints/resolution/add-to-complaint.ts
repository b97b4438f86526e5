import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";
import type { MemberActing } from "./answer-complaint.ts";

/** Adds words and photos that came after filing; state and deadlines stay as they are. */
export const addToComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: MemberActing & { words: string | null; photoIds: readonly string[]; lineMessageIds: readonly string[] },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "member", memberId: input.memberId, act: "add" },
    async decide(tx, { id }) {
      // So that unsending one of these later can be answered like those it was filed with.
      await complaintsTables(tx)
        .updateTable("complaints.complaint")
        .set({ lineMessageIds: sql<string[]>`line_message_ids || ${[...input.lineMessageIds]}::text[]` })
        .where("id", "=", id)
        .execute();
      return { words: input.words, photos: { ids: input.photoIds, kind: "report" } };
    },
  });
