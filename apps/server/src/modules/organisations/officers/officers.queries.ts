import type { Duty, Role } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** Officers with where they work now, their leave that is on or ahead, and their link. `today` is the day in Thailand. */
export const officerRows = (db: Db, today: string) =>
  organisationsTables(db)
    .selectFrom("organisations.officer as officer")
    .innerJoin("organisations.membership as membership", (join) =>
      join.onRef("membership.officerId", "=", "officer.id").on("membership.until", "is", null),
    )
    .innerJoin("organisations.organisation as organisation", "organisation.id", "membership.organisationId")
    .leftJoin("organisations.lineLink as link", "link.officerId", "officer.id")
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom("organisations.leave as one")
          .select(["one.substituteId", "one.fromDate", "one.toDate"])
          .whereRef("one.officerId", "=", "officer.id")
          .where("one.toDate", ">=", today)
          .orderBy("one.fromDate")
          .limit(1)
          .as("leave"),
      (join) => join.onTrue(),
    )
    .leftJoin("organisations.officer as substitute", "substitute.id", "leave.substituteId")
    .select([
      "officer.id",
      "officer.userId",
      "officer.name",
      "officer.email",
      "officer.state",
      "officer.lastSeenAt",
      "membership.role",
      "membership.organisationId",
      "organisation.nameTh",
      "organisation.nameEn",
      "organisation.shortNameTh",
      "organisation.phone",
      "organisation.isCentre",
      "link.lineUserId",
      "leave.fromDate as leaveFrom",
      "leave.toDate as leaveTo",
      "substitute.id as substituteId",
      "substitute.name as substituteName",
    ])
    .select(
      sql<Duty[]>`array(select duty from organisations.duty where officer_id = officer.id order by duty)`.as("duties"),
    );

export type OfficerRecord = Awaited<ReturnType<ReturnType<typeof officerRows>["execute"]>>[number];

/** The officer whom a use-case changes, locked until its transaction ends. */
export type Target = Readonly<{
  id: string;
  userId: string | null;
  name: string;
  email: string;
  state: "invited" | "active" | "suspended";
  version: number;
  membershipId: string;
  organisationId: string;
  role: Role;
}>;

/** @throws officer.not_found */
export async function lockOfficer(tx: Db, officerId: string): Promise<Target> {
  const row = await organisationsTables(tx)
    .selectFrom("organisations.officer as officer")
    .innerJoin("organisations.membership as membership", (join) =>
      join.onRef("membership.officerId", "=", "officer.id").on("membership.until", "is", null),
    )
    .select([
      "officer.id",
      "officer.userId",
      "officer.name",
      "officer.email",
      "officer.state",
      "officer.version",
      "membership.id as membershipId",
      "membership.organisationId",
      "membership.role",
    ])
    .where("officer.id", "=", officerId)
    .forUpdate("officer")
    .executeTakeFirst();
  if (!row) throw new AppError("officer.not_found", { status: 404 });
  // The table's checks allow no other values.
  return { ...row, state: row.state as Target["state"], role: row.role as Role };
}

/** Counts an officer's version on, with what else changes; answers the new version. */
export async function changeOfficer(
  tx: Db,
  officerId: string,
  change: { state?: Target["state"]; userId?: string } = {},
): Promise<number> {
  const row = await organisationsTables(tx)
    .updateTable("organisations.officer")
    .set((eb) => ({ ...change, version: eb("version", "+", 1) }))
    .where("id", "=", officerId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Nobody stands in through this officer any longer. */
export async function endStandingIn(tx: Db, officerId: string, today: string): Promise<void> {
  await organisationsTables(tx)
    .updateTable("organisations.leave")
    .set({ substituteId: null })
    .where("substituteId", "=", officerId)
    .where("toDate", ">=", today)
    .execute();
}

/** Names by officer id; for pages that only show who did something. */
export async function officerNames(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await organisationsTables(db)
    .selectFrom("organisations.officer")
    .select(["id", "name"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Whether an officer is active and works for this organisation now. */
export async function isOfficerOf(db: Db, officerId: string, organisationId: string): Promise<boolean> {
  const row = await organisationsTables(db)
    .selectFrom("organisations.officer as officer")
    .innerJoin("organisations.membership as membership", "membership.officerId", "officer.id")
    .select("officer.id")
    .where("officer.id", "=", officerId)
    .where("officer.state", "=", "active")
    .where("membership.organisationId", "=", organisationId)
    .where("membership.until", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
