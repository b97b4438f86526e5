import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { openAccounts } from "../../../platform/auth/accounts.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import type { Deps } from "../../../platform/room.ts";
import { grantDuties } from "../officers/duties.ts";
import { insertOfficer } from "../officers/invite-officer.ts";
import { changeOfficer } from "../officers/officers.queries.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { type DemoOfficer, PRACTICE_PASSWORD, readDemoOfficers } from "./demo-officers.ts";

/** Makes the demo officers that are missing and writes DATA_DIR/demo-sign-in.json, which `npm start` prints. */
export async function seedOfficers(deps: Deps): Promise<void> {
  const officers = await readDemoOfficers(deps.config.provinceDir);
  const organisations = await organisationsTables(deps.db)
    .selectFrom("organisations.organisation")
    .select(["id", "key", "nameTh"])
    .where(
      "key",
      "in",
      officers.map((officer) => officer.organisation),
    )
    .execute();
  const known = new Map(organisations.map((row) => [row.key, row]));
  for (const officer of officers) {
    const organisation = known.get(officer.organisation);
    if (!organisation) throw new Error(`demo-officers.json: there is no organisation ${officer.organisation}`);
    await seedOfficer(deps, officer, organisation.id);
  }
  await mkdir(deps.config.dataDir, { recursive: true });
  const printed = officers.map(({ part, name, organisation, email }) => ({
    role: part,
    name,
    organisation: known.get(organisation)?.nameTh ?? organisation,
    email,
    password: PRACTICE_PASSWORD,
  }));
  await writeFile(path.join(deps.config.dataDir, "demo-sign-in.json"), `${JSON.stringify(printed, null, 2)}\n`);
}

async function seedOfficer(deps: Deps, officer: DemoOfficer, organisationId: string): Promise<void> {
  const { name, email, role } = officer;
  await inTransaction(deps.db, async (tx) => {
    const exists = await organisationsTables(tx)
      .selectFrom("organisations.officer")
      .select("id")
      .where("email", "=", email)
      .executeTakeFirst();
    if (exists) return;
    const officerId = await insertOfficer(tx, { name, email, role, organisationId }, deps.clock.now());
    const userId = await openAccounts(deps).ensure(tx, { email, name, password: PRACTICE_PASSWORD });
    await changeOfficer(tx, officerId, { state: "active", userId });
    await grantDuties(tx, { officerId, duties: officer.duties, grantedBy: null, now: deps.clock.now() });
  });
}
