import { sql } from "kysely";
import type { Db } from "../../../../platform/db/db.ts";
import { membersTables } from "../../members.tables.ts";

/** A list as its agency sees it, with how many members stand on it. */
export const factListRows = (db: Db) =>
  membersTables(db)
    .selectFrom("members.factList as list")
    .select(["list.id", "list.type", "list.organisationId", "list.officerId", "list.fileName", "list.uploadedAt"])
    .select(["list.rowCount", "list.faultCount", "list.expiresOn", "list.withdrawnAt"])
    .select((eb) =>
      eb
        .selectFrom("members.fact as fact")
        .whereRef("fact.listId", "=", "list.id")
        .where("fact.endedAt", "is", null)
        .select(eb.fn.countAll<string>().as("count"))
        .as("matched"),
    );

export type FactListRow = Awaited<ReturnType<ReturnType<typeof factListRows>["execute"]>>[number];

/** Adds a list with its rows; only keyed hashes of numbers are kept. */
export async function insertFactList(
  tx: Db,
  list: Readonly<{
    id: string;
    type: string;
    organisationId: string;
    officerId: string;
    fileName: string;
    uploadedAt: Date;
    rowCount: number;
    faultCount: number;
    expiresOn: string | null;
  }>,
  people: readonly Readonly<{ pidHash: string; expiresOn: string | null }>[],
): Promise<void> {
  await membersTables(tx).insertInto("members.factList").values(list).execute();
  await sql`insert into members.fact_list_row (list_id, pid_hash, expires_on)
    select ${list.id}::uuid, * from unnest(${people.map((each) => each.pidHash)}::text[],
      ${people.map((each) => each.expiresOn)}::date[])`.execute(tx);
}

/** What the list says of members who are proven becomes facts; answers their ids. A fact that another list gave comes from this one now. */
export async function confirmFromList(tx: Db, { listId, now }: { listId: string; now: Date }): Promise<string[]> {
  const { rows } = await sql<{ id: string; isNew: boolean }>`
    insert into members.fact (id, member_id, type, organisation_id, source, list_id, confirmed_at, expires_on)
    select gen_random_uuid(), i.member_id, l.type, l.organisation_id, 'list', l.id, ${now}, coalesce(r.expires_on, l.expires_on)
    from members.fact_list l
    join members.fact_list_row r on r.list_id = l.id
    join members.identity i on i.pid_hash = r.pid_hash
    where l.id = ${listId}
    on conflict (member_id, type, organisation_id) where ended_at is null
      do update set source = 'list', list_id = excluded.list_id, confirmed_at = excluded.confirmed_at, expires_on = excluded.expires_on
    returning id, xmax = 0 as "isNew"`.execute(tx);
  return rows.filter((row) => row.isNew).map(({ id }) => id);
}

/** Withdraws lists: their rows go, and the facts that came from them end. */
export async function withdrawLists(tx: Db, { ids, now }: { ids: readonly string[]; now: Date }): Promise<void> {
  if (ids.length === 0) return;
  const tables = membersTables(tx);
  await tables
    .updateTable("members.fact")
    .set({ endedAt: now })
    .where("listId", "in", [...ids])
    .where("endedAt", "is", null)
    .execute();
  await tables
    .deleteFrom("members.factListRow")
    .where("listId", "in", [...ids])
    .execute();
  await tables
    .updateTable("members.factList")
    .set({ withdrawnAt: now })
    .where("id", "in", [...ids])
    .execute();
}

/** The lists of one kind that an organisation has in force. */
export async function listsInForce(
  tx: Db,
  { type, organisationId }: { type: string; organisationId: string },
): Promise<string[]> {
  const rows = await membersTables(tx)
    .selectFrom("members.factList")
    .select("id")
    .where("type", "=", type)
    .where("organisationId", "=", organisationId)
    .where("withdrawnAt", "is", null)
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
