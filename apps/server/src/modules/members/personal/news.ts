import type { ClaimState, Name, OrganisationRef, OwnRequest } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { type Channel, hasConsented } from "../consents/consents.queries.ts";
import type { MembersDeps } from "../context.ts";
import { claimRows } from "../facts/claims/claims.queries.ts";
import { membersTables } from "../members.tables.ts";

/** An answered claim, as its person is told of it. */
export type ClaimNews = Readonly<{
  memberId: string;
  name: Name;
  organisation: OrganisationRef;
  isContest: boolean;
  state: ClaimState;
  answerWords: string | null;
  /** Until when more is to be given, where more was asked. */
  moreBy: Date | null;
}>;

/** A claim by its id; null for one that is gone, or of a kind that the province gave up. */
export async function claimNews({ db, catalogue }: MembersDeps, claimId: string): Promise<ClaimNews | null> {
  const claim = await claimRows(db).where("claim.id", "=", claimId).executeTakeFirst();
  const type = (await catalogue.factTypes(db)).find(({ key }) => key === claim?.type);
  if (!claim || !type) return null;
  const more = await membersTables(db)
    .selectFrom("members.request")
    .select("dueAt")
    .where("kind", "=", "claim-more")
    .where("subjectId", "=", claimId)
    .where("state", "=", "open")
    .executeTakeFirst();
  const { memberId, contests, state, answerWords } = claim;
  const { name, organisation } = type;
  return {
    memberId,
    name,
    organisation,
    isContest: contests !== null,
    state,
    answerWords,
    moreBy: more?.dueAt ?? null,
  };
}

/** A fact as its person is told of it. */
export type FactNews = Readonly<{ id: string; name: Name; organisation: OrganisationRef; expiresOn: string | null }>;

/** Of these facts those that hold, in their order. */
export async function factNews({ db, catalogue }: MembersDeps, factIds: readonly string[]): Promise<FactNews[]> {
  if (factIds.length === 0) return [];
  const rows = await membersTables(db)
    .selectFrom("members.fact")
    .select(["id", "type", "expiresOn"])
    .where("id", "in", [...factIds])
    .where("endedAt", "is", null)
    .execute();
  const types = await catalogue.factTypes(db);
  return factIds.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    const type = types.find(({ key }) => key === row?.type);
    return row && type ? [{ id, name: type.name, organisation: type.organisation, expiresOn: row.expiresOn }] : [];
  });
}

/** Whose fact it is; null for one that is gone. */
export async function ownerOfFact(db: Db, factId: string): Promise<string | null> {
  const row = await membersTables(db)
    .selectFrom("members.fact")
    .select("memberId")
    .where("id", "=", factId)
    .executeTakeFirst();
  return row?.memberId ?? null;
}

/** What a person is asked to decide; null when it was decided or lapsed. */
export async function requestNews(
  db: Db,
  requestId: string,
): Promise<Readonly<{ memberId: string; kind: OwnRequest["kind"]; dueAt: Date }> | null> {
  const row = await membersTables(db)
    .selectFrom("members.request")
    .select(["memberId", "dueAt"])
    .select(sql<OwnRequest["kind"]>`kind`.as("kind"))
    .where("id", "=", requestId)
    .where("state", "=", "open")
    .executeTakeFirst();
  return row ?? null;
}

/** An officer's look at a national number. */
export async function lookNews(
  db: Db,
  lookId: string,
): Promise<Readonly<{ memberId: string; organisation: OrganisationRef; words: string; at: Date }> | null> {
  const row = await membersTables(db)
    .selectFrom("members.look")
    .select(["memberId", "organisationId", "words", "at"])
    .where("id", "=", lookId)
    .executeTakeFirst();
  if (!row) return null;
  const { organisationId, ...look } = row;
  const organisation = (await organisationRefs(db, [organisationId])).get(organisationId);
  return organisation ? { ...look, organisation } : null;
}

/** How somebody registered: by the receipt of the notice that they read; null for who is not registered. */
export async function registeredBy(db: Db, memberId: string): Promise<Channel | null> {
  if (!(await hasConsented(db, { memberId, purpose: "service" }))) return null;
  const row = await membersTables(db)
    .selectFrom("members.consent")
    .select(sql<Channel>`channel`.as("channel"))
    .where("memberId", "=", memberId)
    .where("purpose", "=", "service")
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.channel ?? null;
}
