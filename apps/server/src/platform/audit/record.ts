import type { Db, TablesOf } from "../db/db.ts";

export type Actor =
  | Readonly<{ kind: "officer"; id: string }>
  | Readonly<{ kind: "member"; id: string }>
  | Readonly<{ kind: "system" }>;

/** One line of the audit. `detail` holds opaque ids, states and numbers: never a name, an address or a person's words. */
export type AuditEntry = Readonly<{
  actor: Actor;
  action: string;
  subject: Readonly<{ kind: string; id: string }>;
  detail?: Record<string, string | number | boolean | null>;
}>;

/** Writes an audit line in the caller's transaction. */
export async function record(db: Db, entry: AuditEntry): Promise<void> {
  await db
    .withTables<TablesOf<"platform">>()
    .insertInto("platform.audit")
    .values({
      actorKind: entry.actor.kind,
      actorId: entry.actor.kind === "system" ? null : entry.actor.id,
      action: entry.action,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
}
