import type { ComplaintState, StepKind } from "@paknam/contract";
import type { Selectable } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import { newId } from "../../platform/random.ts";
import type { Complaint } from "./complaint.ts";
import { complaintsTables } from "./complaints.tables.ts";

export type Step = Readonly<{
  id: string;
  complaintId: string;
  version: number;
  at: Date;
  kind: StepKind;
  actorKind: "member" | "officer" | "system";
  actorId: string | null;
  fromOrganisationId: string | null;
  toOrganisationId: string | null;
  words: string | null;
  note: string | null;
  detail: Record<string, unknown>;
}>;

export type NewStep = Omit<Step, "id">;

/** Writes one step; answers its id. */
export async function insertStep(tx: Db, step: NewStep): Promise<string> {
  const id = newId();
  await complaintsTables(tx)
    .insertInto("complaints.step")
    .values({ ...step, id, detail: JSON.stringify(step.detail) })
    .execute();
  return id;
}

/** What happened to a complaint, in order. */
export async function listSteps(db: Db, complaintId: string): Promise<Step[]> {
  const rows = await complaintsTables(db)
    .selectFrom("complaints.step")
    .selectAll()
    .where("complaintId", "=", complaintId)
    .orderBy("version")
    .execute();
  return rows.map(toStep);
}

export async function findStep(db: Db, complaintId: string, version: number): Promise<Step | undefined> {
  const row = await complaintsTables(db)
    .selectFrom("complaints.step")
    .selectAll()
    .where("complaintId", "=", complaintId)
    .where("version", "=", version)
    .executeTakeFirst();
  return row && toStep(row);
}

/** Fields of a complaint that a step may change. */
export type ComplaintChange = Partial<
  Omit<
    Complaint,
    | "id"
    | "number"
    | "memberId"
    | "channel"
    | "description"
    | "placeText"
    | "submittedAt"
    | "version"
    | "updatedAt"
    | "point"
  >
> & { state?: ComplaintState };

function toStep(row: Selectable<TablesOf<"complaints">["complaints.step"]>): Step {
  return {
    ...row,
    kind: row.kind as StepKind,
    actorKind: row.actorKind as Step["actorKind"],
    detail: (row.detail ?? {}) as Record<string, unknown>,
  };
}
