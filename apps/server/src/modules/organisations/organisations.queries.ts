import type { OrganisationRef, OrganisationRow } from "@paknam/contract";
import type { Db } from "../../platform/db/db.ts";
import { AppError } from "../../platform/errors.ts";
import { organisationsTables } from "./organisations.tables.ts";

type RefColumns = { id: string; nameTh: string; nameEn: string; shortNameTh: string; phone: string | null };

export const presentRef = (row: RefColumns): OrganisationRef => ({
  id: row.id,
  name: { th: row.nameTh, en: row.nameEn },
  shortName: row.shortNameTh,
  phone: row.phone,
});

/** Organisations by id; ids that do not exist are left out. */
export async function organisationRefs(db: Db, ids: readonly string[]): Promise<Map<string, OrganisationRef>> {
  if (ids.length === 0) return new Map();
  const rows = await organisationsTables(db)
    .selectFrom("organisations.organisation")
    .select(["id", "nameTh", "nameEn", "shortNameTh", "phone"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, presentRef(row)]));
}

/** Ids of organisations by the province's key; keys that do not exist are left out. */
export async function organisationIds(db: Db, keys: readonly string[]): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await organisationsTables(db)
    .selectFrom("organisations.organisation")
    .select(["key", "id"])
    .where("key", "in", [...new Set(keys)])
    .execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Whether complaints may be put on an organisation's desk: it is active and deals with them. Undefined for one that does not exist. */
export async function takesComplaints(db: Db, id: string): Promise<boolean | undefined> {
  const row = await organisationsTables(db)
    .selectFrom("organisations.organisation")
    .select(["isActive", "handlesComplaints"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.isActive && row.handlesComplaints;
}

/**
 * The centre, which takes in what nobody else serves.
 * @throws Error when the province's organisations have not been loaded
 */
export async function centreId(db: Db): Promise<string> {
  const row = await organisationsTables(db)
    .selectFrom("organisations.organisation")
    .select("id")
    .where("isCentre", "=", true)
    .executeTakeFirst();
  if (!row) throw new Error("There is no centre: have the province's organisations been loaded?");
  return row.id;
}

/** An organisation's row as the console's settings show it, or all of them. */
export async function organisationRows(db: Db, id?: string): Promise<OrganisationRow[]> {
  const tables = organisationsTables(db);
  const rows = await tables
    .selectFrom("organisations.organisation as organisation")
    .selectAll("organisation")
    .select((eb) =>
      eb
        .selectFrom("organisations.membership as membership")
        .innerJoin("organisations.officer as officer", "officer.id", "membership.officerId")
        .whereRef("membership.organisationId", "=", "organisation.id")
        .where("membership.until", "is", null)
        .where("officer.state", "=", "active")
        .select(eb.fn.countAll<string>().as("count"))
        .as("officerCount"),
    )
    .$if(id !== undefined, (query) => query.where("organisation.id", "=", id ?? ""))
    .orderBy("organisation.isCentre", "desc")
    .orderBy("organisation.kind")
    .orderBy("organisation.nameTh")
    .execute();
  return rows.map((row) => ({
    ...presentRef(row),
    key: row.key,
    kind: row.kind,
    isCentre: row.isCentre,
    isVerified: row.isVerified,
    isActive: row.isActive,
    officerCount: Number(row.officerCount),
  }));
}

/** @throws organisation.not_found unless it exists and is active */
export async function requireOrganisation(db: Db, id: string): Promise<{ id: string; handlesComplaints: boolean }> {
  const row = await organisationsTables(db)
    .selectFrom("organisations.organisation")
    .select(["id", "handlesComplaints"])
    .where("id", "=", id)
    .where("isActive", "=", true)
    .executeTakeFirst();
  if (!row) throw new AppError("organisation.not_found", { status: 404 });
  return row;
}
