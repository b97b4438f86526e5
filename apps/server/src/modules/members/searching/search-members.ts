import type { IdentityLevel, MemberHit } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { requirePolicy } from "../../organisations/index.ts";
import { areaRefs } from "../../places/index.ts";
import type { MembersDeps } from "../context.ts";
import { hashNationalId } from "../proofing/national-id.ts";
import { maskName } from "./mask-name.ts";
import { readSearch, type Sought } from "./read-search.ts";
import { isInScope, scopeOf } from "./scope.ts";

const MOST = 20;

/**
 * Finds members within an officer's scope by a name, a part of three letters or the first two of a word of it, a whole telephone number or a whole national number. What comes back is
 * just enough to choose by; each search is in the audit, without what was typed.
 * @throws permission.denied without the duty
 */
export async function searchMembers(
  deps: MembersDeps,
  caller: OfficerCaller,
  text: string,
): Promise<{ members: MemberHit[]; hasMore: boolean }> {
  requirePolicy(caller, "searchMembers");
  const { db, config } = deps;
  const sought = readSearch(text);
  const rows = sought.kind === "nothing" ? [] : await find(deps, caller, matching(sought, config.secrets.pepper));
  await record(db, {
    actor: { kind: "officer", id: caller.officerId },
    action: "members.searched",
    subject: { kind: "organisation", id: caller.organisationId },
    detail: { by: sought.kind, found: rows.length },
  });
  const areas = await areaRefs(
    db,
    rows.flatMap((row) => row.areaCode ?? []),
  );
  return {
    hasMore: rows.length > MOST,
    members: rows.slice(0, MOST).map(({ name, phone, areaCode, ...row }) => ({
      ...row,
      maskedName: maskName(name),
      phoneEnding: phone?.slice(-2) ?? null,
      area: areas.get(areaCode ?? "") ?? null,
    })),
  };
}

type Found = {
  id: string;
  name: string;
  phone: string | null;
  birthYear: number | null;
  areaCode: string | null;
  level: IdentityLevel;
};

async function find(deps: MembersDeps, caller: OfficerCaller, condition: RawBuilder<boolean>): Promise<Found[]> {
  const inScope = isInScope(await scopeOf(deps.db, caller), sql`p.member_id`);
  // The names are cut to a few before anything is joined to them.
  const { rows } = await sql<Found>`
    select p.member_id as id, p.name, p.phone, p.birth_year as "birthYear", home.area_code as "areaCode",
      coalesce(i.level, 'declared') as level
    from (select p.* from members.profile p where ${condition} and ${inScope} limit ${MOST + 1}) p
    left join members.member_area home on home.member_id = p.member_id and home.kind = 'home'
    left join members.identity i on i.member_id = p.member_id
    order by p.name, p.member_id`.execute(deps.db);
  return rows;
}

function matching(sought: Exclude<Sought, { kind: "nothing" }>, pepper: string): RawBuilder<boolean> {
  switch (sought.kind) {
    case "national-id":
      return sql<boolean>`p.member_id in (select member_id from members.identity
        where pid_hash = ${hashNationalId(pepper, sought.nationalId)})`;
    case "phone":
      return sql<boolean>`p.phone = ${sought.e164}`;
    case "name":
      return nameCondition(sought.text.replace(/[\\%_]/g, "\\$&"));
    default:
      return sought satisfies never;
  }
}

/** Two letters begin a word, three may stand anywhere: the index knows words by three signs, the space before them among those. */
const nameCondition = (text: string): RawBuilder<boolean> =>
  text.length < 3
    ? sql<boolean>`(lower(p.name) like ${`${text}%`} or lower(p.name) like ${`% ${text}%`})`
    : sql<boolean>`lower(p.name) like ${`%${text}%`}`;
