import { type RawBuilder, sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { areasServed } from "../../organisations/index.ts";

/** Whom an officer's task reaches; anybody else does not exist for them. */
export type Scope =
  | Readonly<{ kind: "all" }>
  /** Those who live, work or study in these districts and sub-districts. */
  | Readonly<{ kind: "areas"; codes: readonly string[] }>
  /** Those of whom the organisation confirmed a fact or was asked to. */
  | Readonly<{ kind: "facts"; organisationId: string }>;

/** The centre and the provincial office see the province, districts and local governments their areas, agencies their own people. */
export async function scopeOf(db: Db, caller: OfficerCaller): Promise<Scope> {
  if (caller.isCentre || caller.role === "administrator") return { kind: "all" };
  const { kind, codes } = await areasServed(db, caller.organisationId);
  if (kind === "province") return { kind: "all" };
  return codes.length > 0 ? { kind: "areas", codes } : { kind: "facts", organisationId: caller.organisationId };
}

/** The condition that a member (a column or an id) is within a scope. */
export function isInScope(scope: Scope, memberId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (scope.kind === "all") return sql<boolean>`true`;
  if (scope.kind === "areas")
    return sql<boolean>`exists (select from members.member_area a where a.member_id = ${memberId}
      and a.kind in ('home', 'work', 'study') and a.area_code like any (${scope.codes.map((code) => `${code}%`)}))`;
  return sql<boolean>`(exists (select from members.fact f where f.member_id = ${memberId}
      and f.organisation_id = ${scope.organisationId} and f.ended_at is null)
    or exists (select from members.claim c where c.member_id = ${memberId} and c.organisation_id = ${scope.organisationId}))`;
}
