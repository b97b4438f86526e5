import type { Me, OfficerRow, Role } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { AppError } from "../../../platform/errors.ts";
import { maySeeOfficersOf, policiesOf } from "../organisations.policy.ts";
import { presentRef } from "../organisations.queries.ts";
import { bangkokDate } from "./bangkok-date.ts";
import type { OfficerDeps } from "./officer-deps.ts";
import { presentOfficer } from "./officers.present.ts";
import { type OfficerRecord, officerRows } from "./officers.queries.ts";
import { standsInFor } from "./recognise-officer.ts";

/**
 * The officers one may see, of one organisation or of all; the invited and the suspended too.
 * @throws permission.denied for another organisation than one may see
 */
export async function listOfficers(
  deps: OfficerDeps,
  caller: OfficerCaller,
  organisationId: string | undefined,
): Promise<OfficerRow[]> {
  const seesAll = maySeeOfficersOf(caller, "");
  const wanted = organisationId ?? (seesAll ? undefined : caller.organisationId);
  if (wanted !== undefined && !maySeeOfficersOf(caller, wanted))
    throw new AppError("permission.denied", { status: 403 });
  const today = bangkokDate(deps.clock.now());
  const rows = await officerRows(deps.db, today)
    .$if(wanted !== undefined, (query) => query.where("membership.organisationId", "=", wanted ?? ""))
    .orderBy("organisation.nameTh")
    .orderBy("officer.name")
    .execute();
  return presentAll(deps, rows, today);
}

/** One officer as the console shows them after a change. */
export async function showOfficer(deps: OfficerDeps, officerId: string): Promise<OfficerRow> {
  const today = bangkokDate(deps.clock.now());
  const rows = await officerRows(deps.db, today).where("officer.id", "=", officerId).execute();
  const [row] = await presentAll(deps, rows, today);
  if (!row) throw new AppError("officer.not_found", { status: 404 });
  return row;
}

/** Who is signed in, and what they may do. */
export async function showMe(deps: OfficerDeps, caller: OfficerCaller): Promise<Me> {
  const today = bangkokDate(deps.clock.now());
  const row = await officerRows(deps.db, today).where("officer.id", "=", caller.officerId).executeTakeFirst();
  if (!row) throw new AppError("session.missing", { status: 401 });
  const { hasTotp, isLineLinked } = (await presentAll(deps, [row], today))[0] ?? {
    hasTotp: false,
    isLineLinked: false,
  };
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    organisation: presentRef({ ...row, id: row.organisationId }),
    isCentre: row.isCentre,
    standsInFor: await standsInFor(deps.db, row.id, today),
    hasTotp,
    isLineLinked,
    policies: policiesOf(caller),
    mode: deps.config.mode,
  };
}

async function presentAll(deps: OfficerDeps, rows: OfficerRecord[], today: string): Promise<OfficerRow[]> {
  const userIds = rows.flatMap((row) => row.userId ?? []);
  const withTotp = await deps.accounts.withTotp(deps.db, userIds);
  return rows.map((row) => presentOfficer(row, { today, withTotp }));
}
