import { readFile } from "node:fs/promises";
import path from "node:path";
import { sql } from "kysely";
import { type Db, inTransaction } from "../../platform/db/db.ts";
import { newId } from "../../platform/random.ts";
import { areasOfLevel } from "../places/index.ts";
import { readCategoryKeys } from "./category-keys.ts";
import { organisationsTables } from "./organisations.tables.ts";
import {
  type HolidaysFile,
  type OrganisationsFile,
  parseOrganisationsFiles,
  type ServingFile,
} from "./province-file.ts";

/**
 * Brings organisations, the serving table and the holidays to what the province's files say. Loading again changes nothing, and rows that
 * an officer has changed or taken away stay as the officer left them.
 * @throws Error naming every fault of the files
 */
export async function loadOrganisations(db: Db, provinceDir: string): Promise<void> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(provinceDir, name), "utf8"));
  const subDistricts = (await areasOfLevel(db, "sub-district")).map((area) => area.code);
  const files = parseOrganisationsFiles(
    {
      organisations: await read("organisations.json"),
      serving: await read("serving.json"),
      holidays: await read("holidays.json"),
    },
    {
      province: (subDistricts[0] ?? "").slice(0, 2),
      subDistricts,
      categories: await readCategoryKeys(provinceDir),
    },
  );
  await inTransaction(db, async (tx) => {
    const idOf = await writeOrganisations(tx, files.organisations);
    await writeServing(tx, files.serving, idOf);
    await writeHolidays(tx, files.holidays);
  });
}

type IdOf = (key: string) => string;

async function writeOrganisations(db: Db, { organisations }: OrganisationsFile): Promise<IdOf> {
  const tables = organisationsTables(db);
  await tables
    .insertInto("organisations.organisation")
    .values(
      organisations.map((row) => ({
        id: newId(),
        key: row.key,
        kind: row.kind,
        nameTh: row.name.th,
        nameEn: row.name.en,
        shortNameTh: row.shortName,
        phone: row.phone,
        isCentre: row.kind === "centre",
        handlesComplaints: row.handlesComplaints,
        isVerified: row.verified,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet((eb) => ({
          kind: eb.ref("excluded.kind"),
          nameTh: eb.ref("excluded.nameTh"),
          nameEn: eb.ref("excluded.nameEn"),
          shortNameTh: eb.ref("excluded.shortNameTh"),
          phone: eb.ref("excluded.phone"),
          isCentre: eb.ref("excluded.isCentre"),
          handlesComplaints: eb.ref("excluded.handlesComplaints"),
          isVerified: eb.ref("excluded.isVerified"),
        }))
        .where("organisations.organisation.changedAt", "is", null),
    )
    .execute();
  const ids = new Map(
    (await tables.selectFrom("organisations.organisation").select(["key", "id"]).execute()).map((row) => [
      row.key,
      row.id,
    ]),
  );
  const idOf: IdOf = (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The organisation ${key} was not written`);
    return id;
  };
  for (const { key, parent } of organisations.filter((row) => row.parent !== null)) {
    await tables
      .updateTable("organisations.organisation")
      .set({ parentId: idOf(parent ?? "") })
      .where("key", "=", key)
      .where("parentId", "is", null)
      .execute();
  }
  return idOf;
}

async function writeServing(db: Db, { serving, forwarding }: ServingFile, idOf: IdOf): Promise<void> {
  const tables = organisationsTables(db);
  await tables
    .deleteFrom("organisations.serving")
    .where("updatedBy", "is", null)
    .where(
      sql<boolean>`area_code || ' ' || category <> all(${serving.map((row) => `${row.area} ${row.category}`)}::text[])`,
    )
    .execute();
  await tables
    .insertInto("organisations.serving")
    .values(
      serving.map((row) => ({
        id: newId(),
        areaCode: row.area,
        category: row.category,
        organisationId: idOf(row.organisation),
        alternativeIds: row.alternatives.map(idOf),
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["areaCode", "category"])
        .doUpdateSet((eb) => ({
          organisationId: eb.ref("excluded.organisationId"),
          alternativeIds: eb.ref("excluded.alternativeIds"),
          updatedAt: sql<Date>`now()`,
        }))
        .where("organisations.serving.updatedBy", "is", null)
        .where(
          sql<boolean>`(serving.organisation_id, serving.alternative_ids) is distinct from (excluded.organisation_id, excluded.alternative_ids)`,
        ),
    )
    .execute();
  await tables.deleteFrom("organisations.forwarding").execute();
  if (forwarding.length === 0) return;
  await tables
    .insertInto("organisations.forwarding")
    .values(forwarding.map((row) => ({ category: row.category, organisationIds: row.organisations.map(idOf) })))
    .execute();
}

async function writeHolidays(db: Db, { holidays }: HolidaysFile): Promise<void> {
  const tables = organisationsTables(db);
  await tables
    .deleteFrom("organisations.holiday")
    .where("updatedBy", "is", null)
    .where(sql<boolean>`date <> all(${holidays.map((row) => row.date)}::date[])`)
    .execute();
  if (holidays.length === 0) return;
  await tables
    .insertInto("organisations.holiday")
    .values(
      holidays.map((row) => ({
        date: row.date,
        nameTh: row.name.th,
        nameEn: row.name.en,
        source: row.confirmed ? "announced" : "expected",
      })),
    )
    .onConflict((conflict) =>
      conflict
        .column("date")
        .doUpdateSet((eb) => ({
          nameTh: eb.ref("excluded.nameTh"),
          nameEn: eb.ref("excluded.nameEn"),
          source: eb.ref("excluded.source"),
        }))
        .where("organisations.holiday.updatedBy", "is", null),
    )
    .execute();
}
