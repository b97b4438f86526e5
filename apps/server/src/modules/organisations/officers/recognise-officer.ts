import { officer as contract, type Role } from "@paknam/contract";
import type { Callers } from "../../../platform/auth/callers.ts";
import type { SignIn } from "../../../platform/auth/sign-in.ts";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { Deps } from "../../../platform/room.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { bangkokDate } from "./bangkok-date.ts";
import { officerRows } from "./officers.queries.ts";

const SEEN_EVERY_MS = 5 * 60_000;

/**
 * Recognises the officer of a request: a session, whose user is an active officer now. In production an officer without TOTP gets no
 * further than `getMe` and sign-in's own pages (session.totp_required).
 */
export function recogniseOfficer(deps: Deps, signIn: SignIn): Callers["officer"] {
  return async (request) => {
    const visitor = await signIn.visitorOf(request.headers);
    if (!visitor) return null;
    request.sessionCookies = visitor.cookies;
    const now = deps.clock.now();
    const today = bangkokDate(now);
    const row = await officerRows(deps.db, today)
      .where("officer.userId", "=", visitor.userId)
      .where("officer.state", "=", "active")
      .executeTakeFirst();
    if (!row) return null;
    request.trafficActor = { kind: "officer", id: row.id };
    if (deps.config.mode === "production" && !visitor.hasTotp && request.routeOptions.url !== contract.getMe.path)
      throw new AppError("session.totp_required", { status: 403 });
    if (row.lastSeenAt === null || now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS)
      await markSeen(deps.db, row.id, now);
    return {
      kind: "officer",
      officerId: row.id,
      name: row.name,
      organisationId: row.organisationId,
      role: row.role as Role,
      isCentre: row.isCentre,
      duties: row.duties,
      standsInFor: (await standsInFor(deps.db, row.id, today)).map((colleague) => colleague.id),
    };
  };
}

/** Whether a user of sign-in is an officer who may have a session. */
export async function isActiveUser(db: Db, userId: string): Promise<boolean> {
  const row = await organisationsTables(db)
    .selectFrom("organisations.officer")
    .select("id")
    .where("userId", "=", userId)
    .where("state", "=", "active")
    .executeTakeFirst();
  return row !== undefined;
}

/** Colleagues on leave today for whom an officer stands in. */
export async function standsInFor(db: Db, officerId: string, today: string): Promise<{ id: string; name: string }[]> {
  return organisationsTables(db)
    .selectFrom("organisations.leave as leave")
    .innerJoin("organisations.officer as officer", "officer.id", "leave.officerId")
    .select(["officer.id", "officer.name"])
    .distinct()
    .where("leave.substituteId", "=", officerId)
    .where("leave.fromDate", "<=", today)
    .where("leave.toDate", ">=", today)
    .where("officer.state", "=", "active")
    .orderBy("officer.name")
    .execute();
}

async function markSeen(db: Db, officerId: string, now: Date): Promise<void> {
  await organisationsTables(db)
    .updateTable("organisations.officer")
    .set({ lastSeenAt: now })
    .where("id", "=", officerId)
    .execute();
}
