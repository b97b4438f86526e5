import type { RegistrationFields, Residence } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { membersTables } from "../members.tables.ts";

/** What is held of a registered person beside places, consents and facts. */
export type Profile = Readonly<{
  memberId: string;
  name: string;
  birthYear: number | null;
  phone: string | null;
  residence: Residence;
  topics: readonly string[];
  version: number;
}>;

const profileRows = (db: Db) =>
  membersTables(db)
    .selectFrom("members.profile")
    .select(["memberId", "name", "birthYear", "phone", "topics", "version"])
    .select(sql<Residence>`residence`.as("residence"));

/** The profile, or null for someone who is not registered. */
export const profileOf = async (db: Db, memberId: string): Promise<Profile | null> =>
  (await profileRows(db).where("memberId", "=", memberId).executeTakeFirst()) ?? null;

/**
 * The profile, locked until the transaction ends.
 * @throws member.not_registered (409)
 */
export async function lockProfile(tx: Db, memberId: string): Promise<Profile> {
  const row = await profileRows(tx).where("memberId", "=", memberId).forUpdate().executeTakeFirst();
  if (!row) throw new AppError("member.not_registered", { status: 409 });
  return row;
}

type ProfileFields = Pick<RegistrationFields, "name" | "birthYear" | "phone" | "residence" | "topics">;

/** Writes a new profile. */
export async function insertProfile(tx: Db, profile: ProfileFields & { memberId: string; now: Date }): Promise<void> {
  const { now, ...columns } = profile;
  await membersTables(tx)
    .insertInto("members.profile")
    .values({ ...columns, updatedAt: now })
    .execute();
}

/** Changes what is given of a profile; answers its new version. */
export async function updateProfile(
  tx: Db,
  change: { memberId: string; fields: { [Key in keyof ProfileFields]?: ProfileFields[Key] | undefined }; now: Date },
): Promise<number> {
  const row = await membersTables(tx)
    .updateTable("members.profile")
    .set((eb) => ({ ...change.fields, version: eb("version", "+", 1), updatedAt: change.now }))
    .where("memberId", "=", change.memberId)
    .returning("version")
    .executeTakeFirstOrThrow();
  return row.version;
}
