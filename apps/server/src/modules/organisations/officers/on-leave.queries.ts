import type { Db } from "../../../platform/db/db.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { bangkokDate } from "./bangkok-date.ts";

const onLeave = (db: Db, today: string) =>
  organisationsTables(db)
    .selectFrom("organisations.leave as leave")
    .innerJoin("organisations.officer as officer", "officer.id", "leave.officerId")
    .where("leave.fromDate", "<=", today)
    .where("leave.toDate", ">=", today)
    .where("officer.state", "=", "active");

/** Which of these officers are on leave today. */
export async function officersOnLeave(
  db: Db,
  { officerIds, now }: { officerIds: readonly string[]; now: Date },
): Promise<ReadonlySet<string>> {
  if (officerIds.length === 0) return new Set();
  const rows = await onLeave(db, bangkokDate(now)).select("officer.id").where("officer.id", "in", officerIds).execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * Officers of an organisation (null: of all) who are on leave today with nobody there to stand in: no substitute was named, or that one
 * has left, moved or is away too. Their work is everybody's.
 */
export async function uncoveredOfficers(
  db: Db,
  { organisationId, now }: { organisationId: string | null; now: Date },
): Promise<string[]> {
  const today = bangkokDate(now);
  const rows = await onLeave(db, today)
    .innerJoin("organisations.membership as membership", "membership.officerId", "officer.id")
    .select("officer.id")
    .distinct()
    .where("membership.until", "is", null)
    .$if(organisationId !== null, (query) => query.where("membership.organisationId", "=", organisationId))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("organisations.officer as substitute")
            .innerJoin("organisations.membership as place", "place.officerId", "substitute.id")
            .select("substitute.id")
            .whereRef("substitute.id", "=", "leave.substituteId")
            .where("substitute.state", "=", "active")
            .where("place.until", "is", null)
            .whereRef("place.organisationId", "=", "membership.organisationId")
            .where((inner) =>
              inner.not(
                inner.exists(
                  inner
                    .selectFrom("organisations.leave as other")
                    .select("other.id")
                    .whereRef("other.officerId", "=", "substitute.id")
                    .where("other.fromDate", "<=", today)
                    .where("other.toDate", ">=", today),
                ),
              ),
            ),
        ),
      ),
    )
    .orderBy("officer.id")
    .execute();
  return rows.map(({ id }) => id);
}
