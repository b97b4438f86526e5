import type { ClaimState } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/db.ts";
import { membersTables } from "../../members.tables.ts";

/** A claim as use-cases know it. */
export type Claim = Readonly<{
  id: string;
  memberId: string;
  type: string;
  contests: string | null;
  organisationId: string;
  words: string | null;
  state: ClaimState;
  madeAt: Date;
  dueAt: Date;
  answeredAt: Date | null;
  answerWords: string | null;
  version: number;
}>;

export const claimRows = (db: Db) =>
  membersTables(db)
    .selectFrom("members.claim as claim")
    .select(["claim.id", "claim.memberId", "claim.type", "claim.contests", "claim.organisationId", "claim.words"])
    .select(["claim.madeAt", "claim.dueAt", "claim.answeredAt", "claim.answerWords", "claim.version"])
    .select(sql<ClaimState>`claim.state`.as("state"));

/** A claim, locked until the transaction ends; null for one that does not exist. */
export const lockClaim = async (tx: Db, id: string): Promise<Claim | null> =>
  (await claimRows(tx).where("claim.id", "=", id).forUpdate().executeTakeFirst()) ?? null;

/** Adds a claim unless one of that kind is open; true when it was added. */
export async function insertClaim(
  tx: Db,
  claim: Pick<Claim, "id" | "memberId" | "type" | "contests" | "organisationId" | "words" | "madeAt" | "dueAt">,
): Promise<boolean> {
  const added = await membersTables(tx)
    .insertInto("members.claim")
    .values({ ...claim, state: "waiting" })
    .onConflict((conflict) =>
      conflict.columns(["memberId", "type"]).where(sql<boolean>`state in ('waiting', 'more')`).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** Moves a claim on. */
export async function changeClaim(
  tx: Db,
  id: string,
  change: Partial<{
    state: ClaimState;
    words: string | null;
    dueAt: Date;
    answeredBy: string;
    answeredAt: Date;
    answerWords: string | null;
  }>,
): Promise<void> {
  await membersTables(tx)
    .updateTable("members.claim")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}
