import type { Role } from "@paknam/contract";
import { sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { organisationsTables } from "../organisations.tables.ts";
import type { Target } from "./officers.queries.ts";

const MANAGING_LOCK = 7_246_511;

/**
 * Officers are managed one change after the other, by whoever may do so at that moment: of two administrators who take the role from
 * each other at once, only the first does. Answers the caller as they stand now.
 * @throws session.missing when the caller is no longer an active officer
 */
export async function beginManaging(tx: Db, caller: OfficerCaller): Promise<OfficerCaller> {
  await sql`select pg_advisory_xact_lock(${MANAGING_LOCK})`.execute(tx);
  const row = await organisationsTables(tx)
    .selectFrom("organisations.officer as officer")
    .innerJoin("organisations.membership as membership", "membership.officerId", "officer.id")
    .innerJoin("organisations.organisation as organisation", "organisation.id", "membership.organisationId")
    .select(["membership.role", "membership.organisationId", "organisation.isCentre"])
    .where("officer.id", "=", caller.officerId)
    .where("officer.state", "=", "active")
    .where("membership.until", "is", null)
    .executeTakeFirst();
  if (!row) throw new AppError("session.missing", { status: 401 });
  return { ...caller, ...row, role: row.role as Role };
}

/**
 * Somebody must remain who can run the system.
 * @throws officer.last_administrator
 */
export async function refuseLastAdministrator(tx: Db, target: Target): Promise<void> {
  if (target.role !== "administrator" || target.state !== "active") return;
  const other = await organisationsTables(tx)
    .selectFrom("organisations.officer as officer")
    .innerJoin("organisations.membership as membership", "membership.officerId", "officer.id")
    .select("officer.id")
    .where("officer.id", "<>", target.id)
    .where("officer.state", "=", "active")
    .where("membership.role", "=", "administrator")
    .where("membership.until", "is", null)
    .executeTakeFirst();
  if (!other) throw new AppError("officer.last_administrator", { status: 409 });
}
