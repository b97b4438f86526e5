import type { ClaimState, OwnFact, OwnRequest, Purpose } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import type { Channel } from "../consents/consents.queries.ts";
import { membersTables } from "../members.tables.ts";

/** Every answer to a consent, in order. */
export const receiptsOf = (db: Db, memberId: string) =>
  membersTables(db)
    .selectFrom("members.consent")
    .select(["version", "isGiven", "at"])
    .select([sql<Purpose>`purpose`.as("purpose"), sql<Channel>`channel`.as("channel")])
    .where("memberId", "=", memberId)
    .orderBy("at")
    .orderBy("id")
    .execute();

/** Every fact, those that ended too. */
export const allFactsOf = (db: Db, memberId: string) =>
  membersTables(db)
    .selectFrom("members.fact")
    .select(["type", "organisationId", "confirmedAt", "expiresOn", "endedAt"])
    .select(sql<OwnFact["source"]>`source`.as("source"))
    .where("memberId", "=", memberId)
    .orderBy("confirmedAt")
    .execute();

/** Every claim with its pictures. */
export const allClaimsOf = (db: Db, memberId: string) =>
  membersTables(db)
    .selectFrom("members.claim as claim")
    .select(["claim.type", "claim.organisationId", "claim.words", "claim.madeAt", "claim.dueAt"])
    .select(["claim.answeredAt", "claim.answerWords"])
    .select(sql<ClaimState>`claim.state`.as("state"))
    .select(
      sql<
        string[]
      >`array(select p.file_id from members.claim_picture p where p.claim_id = claim.id order by p.added_at)`.as(
        "fileIds",
      ),
    )
    .where("claim.memberId", "=", memberId)
    .orderBy("claim.madeAt")
    .execute();

/** Every request that is still known. */
export const allRequestsOf = (db: Db, memberId: string) =>
  membersTables(db)
    .selectFrom("members.request")
    .select(["madeAt", "dueAt", "decidedAt"])
    .select([
      sql<OwnRequest["kind"]>`kind`.as("kind"),
      sql<"open" | "accepted" | "refused" | "lapsed">`state`.as("state"),
    ])
    .where("memberId", "=", memberId)
    .orderBy("madeAt")
    .execute();

/** Whether a guardian confirmed for this member, and for how many this member did. */
export async function guardianshipOf(
  db: Db,
  memberId: string,
): Promise<{ confirmedAt: Date | null; minors: number } | null> {
  const tables = membersTables(db);
  const own = await tables
    .selectFrom("members.guardian")
    .select("confirmedAt")
    .where("minorId", "=", memberId)
    .executeTakeFirst();
  const { minors } = await tables
    .selectFrom("members.guardian")
    .select((eb) => eb.fn.countAll<string>().as("minors"))
    .where("guardianId", "=", memberId)
    .executeTakeFirstOrThrow();
  if (!own && Number(minors) === 0) return null;
  return { confirmedAt: own?.confirmedAt ?? null, minors: Number(minors) };
}
