import type { OwnFact } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { membersTables } from "../members.tables.ts";

/** Writes a fact; one that held already is confirmed anew. */
export async function confirmFact(
  tx: Db,
  fact: Readonly<{
    memberId: string;
    type: string;
    organisationId: string;
    source: OwnFact["source"];
    confirmedAt: Date;
    expiresOn: string | null;
  }>,
): Promise<void> {
  const { source, confirmedAt, expiresOn } = fact;
  await membersTables(tx)
    .insertInto("members.fact")
    .values({ ...fact, id: newId() })
    .onConflict((conflict) =>
      conflict
        .columns(["memberId", "type", "organisationId"])
        .where(sql<boolean>`ended_at is null`)
        .doUpdateSet({ source, confirmedAt, expiresOn, listId: null }),
    )
    .execute();
}

/** From now on it says nothing any more. */
export async function endFact(tx: Db, { id, now }: { id: string; now: Date }): Promise<void> {
  await membersTables(tx)
    .updateTable("members.fact")
    .set({ endedAt: now })
    .where("id", "=", id)
    .where("endedAt", "is", null)
    .execute();
}
