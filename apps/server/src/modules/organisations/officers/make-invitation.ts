import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { hashSecret, newId, newSecret } from "../../../platform/random.ts";
import type { Deps } from "../../../platform/room.ts";
import { organisationsTables } from "../organisations.tables.ts";

export type Invitation = Readonly<{ invitationUrl: string; expiresAt: string }>;

const LASTS_MS = 7 * 86_400_000;

/** A new invitation; those before it lapse. The token is in the address alone, its hash in the database. */
export async function makeInvitation(
  tx: Db,
  deps: Pick<Deps, "clock" | "config">,
  { officerId, invitedBy }: { officerId: string; invitedBy: string | null },
): Promise<Invitation> {
  const now = deps.clock.now();
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + LASTS_MS);
  await endInvitations(tx, officerId);
  await organisationsTables(tx)
    .insertInto("organisations.invitation")
    .values({ id: newId(), officerId, tokenHash: hashSecret(token), invitedBy, createdAt: now, expiresAt })
    .execute();
  return { invitationUrl: `${deps.config.publicUrl}/console/invitation/${token}`, expiresAt: expiresAt.toISOString() };
}

/** Open invitations of an officer stop working. */
export async function endInvitations(tx: Db, officerId: string): Promise<void> {
  await organisationsTables(tx)
    .deleteFrom("organisations.invitation")
    .where("officerId", "=", officerId)
    .where("acceptedAt", "is", null)
    .execute();
}

/**
 * Whom an invitation is for.
 * @throws invitation.invalid for a token that is unknown, used, replaced or lapsed
 */
export async function findInvitation(db: Db, { token, now }: { token: string; now: Date }) {
  const row = await organisationsTables(db)
    .selectFrom("organisations.invitation as invitation")
    .innerJoin("organisations.officer as officer", "officer.id", "invitation.officerId")
    .innerJoin("organisations.membership as membership", (join) =>
      join.onRef("membership.officerId", "=", "officer.id").on("membership.until", "is", null),
    )
    .innerJoin("organisations.organisation as organisation", "organisation.id", "membership.organisationId")
    .select(["officer.id as officerId", "officer.name", "officer.email", "organisation.nameTh", "organisation.nameEn"])
    .select(["invitation.id", "invitation.expiresAt"])
    .where("invitation.tokenHash", "=", hashSecret(token))
    .where("invitation.acceptedAt", "is", null)
    .where("invitation.expiresAt", ">", now)
    // Active: a new password for one that was forgotten.
    .where("officer.state", "in", ["invited", "active"])
    .$if(db.isTransaction, (query) => query.forUpdate(["invitation", "officer"]))
    .executeTakeFirst();
  if (!row) throw new AppError("invitation.invalid", { status: 404 });
  return row;
}
