import { sql } from "kysely";
import { record } from "../../../platform/audit/record.ts";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { publish } from "../../../platform/events/publish.ts";
import { membersTables } from "../members.tables.ts";
import { forgetPerson } from "../own-page/forget-person.queries.ts";
import { writeRejoined } from "./joined.queries.ts";

/**
 * Joins two members who are proven to be one person, on that person's own word: the member who stays keeps the id, profile and history and
 * takes over the LINE account of the one who goes; other rooms hear `member.joined` and re-point what they hold. Never by guess.
 */
export async function joinMembers(
  tx: Db,
  { stays, goes, now }: { stays: string; goes: string; now: Date },
): Promise<void> {
  const tables = membersTables(tx);
  const rows = await tables
    .selectFrom("members.member")
    .select(["id", "lineUserId", "isFriend", "displayName"])
    .where("id", "in", [stays, goes])
    .where("lineUserId", "is not", null)
    .orderBy("id")
    .forUpdate()
    .execute();
  const account = rows.find((row) => row.id === goes);
  // The other one left while this person thought it over.
  if (rows.length !== 2 || !account) throw new AppError("decision.over", { status: 409 });
  await writeRejoined(tx, { stays, goes });
  await forgetPerson(tx, goes);
  await tables
    .updateTable("members.member")
    .set({ lineUserId: null, joinedInto: stays, registeredAt: null })
    .where("id", "=", goes)
    .execute();
  const { lineUserId, isFriend, displayName } = account;
  await tables
    .updateTable("members.member")
    .set({ lineUserId, isFriend, friendChangedAt: now, displayName: sql`coalesce(${displayName}, display_name)` })
    .where("id", "=", stays)
    .execute();
  await record(tx, {
    actor: { kind: "member", id: stays },
    action: "member.joined",
    subject: { kind: "member", id: stays },
    detail: { goes },
  });
  await publish(tx, { type: "member.joined", id: stays, version: 1 });
}
