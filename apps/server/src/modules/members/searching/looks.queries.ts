import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { membersTables } from "../members.tables.ts";

export type LookKind = "record" | "national-id" | "claim" | "export";

/** Notes that an officer looks at what is held of a person: the person sees this line as it is written. */
export async function insertLook(
  tx: Db,
  look: Readonly<{
    memberId: string;
    officerId: string;
    organisationId: string;
    kind: LookKind;
    purpose: string;
    words: string;
    now: Date;
    until: Date;
  }>,
): Promise<string> {
  const { now, ...columns } = look;
  const id = newId();
  await membersTables(tx)
    .insertInto("members.look")
    .values({ ...columns, id, at: now })
    .execute();
  return id;
}

/** An officer's look at this record that is not over, the newest; null when there is none. */
export async function openLook(
  db: Db,
  { memberId, officerId, now }: { memberId: string; officerId: string; now: Date },
): Promise<{ id: string; until: Date; purpose: string } | null> {
  const row = await membersTables(db)
    .selectFrom("members.look")
    .select(["id", "until", "purpose"])
    .where("memberId", "=", memberId)
    .where("officerId", "=", officerId)
    .where("kind", "=", "record")
    .where("until", ">", now)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Who looked at what is held of a person, the newest first. */
export const looksAt = (db: Db, { memberId, most }: { memberId: string; most: number }) =>
  membersTables(db)
    .selectFrom("members.look")
    .select(["at", "organisationId", "purpose", "words"])
    .select(sql<LookKind>`kind`.as("kind"))
    .where("memberId", "=", memberId)
    .orderBy("at", "desc")
    .limit(most)
    .execute();
