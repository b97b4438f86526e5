import type { ClaimState, FactType, OwnClaim, OwnFact } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** The facts that hold of a person today, the newest first. A kind that the province gave up is left out. */
export async function factsOf(
  db: Db,
  { memberId, types, today }: { memberId: string; types: readonly FactType[]; today: string },
): Promise<OwnFact[]> {
  const rows = await membersTables(db)
    .selectFrom("members.fact as fact")
    .select(["fact.id", "fact.type", "fact.confirmedAt", "fact.expiresOn"])
    .select(sql<OwnFact["source"]>`fact.source`.as("source"))
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("members.claim as claim")
            .select("claim.id")
            .whereRef("claim.contests", "=", "fact.id")
            .where("claim.state", "in", ["waiting", "more"]),
        )
        .$castTo<boolean>()
        .as("isContested"),
    )
    .where("fact.memberId", "=", memberId)
    .where("fact.endedAt", "is", null)
    .where((where) => where.or([where("fact.expiresOn", "is", null), where("fact.expiresOn", ">=", today)]))
    .orderBy("fact.confirmedAt", "desc")
    .execute();
  return rows.flatMap((row) => {
    const type = types.find(({ key }) => key === row.type);
    if (!type) return [];
    const { confirmedAt, ...fact } = row;
    return [{ ...fact, name: type.name, organisation: type.organisation, confirmedAt: confirmedAt.toISOString() }];
  });
}

/** What a person claimed or contested, the newest first; the answered ones of the last year too. */
export async function claimsOf(
  db: Db,
  { memberId, types, now }: { memberId: string; types: readonly FactType[]; now: Date },
): Promise<OwnClaim[]> {
  const rows = await membersTables(db)
    .selectFrom("members.claim")
    .select(["id", "type", "contests", "words", "answerWords", "madeAt", "dueAt", "answeredAt"])
    .select(sql<ClaimState>`state`.as("state"))
    .where("memberId", "=", memberId)
    .where("madeAt", ">", new Date(now.getTime() - 365 * 86_400_000))
    .orderBy("madeAt", "desc")
    .orderBy("id", "desc")
    .execute();
  return rows.flatMap(({ contests, ...row }) => {
    const type = types.find(({ key }) => key === row.type);
    if (!type) return [];
    return [
      {
        ...row,
        name: type.name,
        organisation: type.organisation,
        isContest: contests !== null,
        madeAt: row.madeAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        answeredAt: row.answeredAt?.toISOString() ?? null,
      },
    ];
  });
}
