import { randomInt } from "node:crypto";
import type { Duty, Role } from "@paknam/contract";
import type { FastifyInstance } from "fastify";
import { openAccounts } from "../platform/auth/accounts.ts";
import type { TablesOf } from "../platform/db/db.ts";
import { newId } from "../platform/random.ts";
import type { Deps } from "../platform/room.ts";

/** Every test officer's. */
export const TEST_PASSWORD = "a-password-for-tests";

const tablesOf = (deps: Deps) => deps.db.withTables<TablesOf<"organisations">>();
let count = 0;
const next = (): number => {
  count += 1;
  return count;
};

/** An organisation of its own, beside the province's. */
export async function buildOrganisation(
  deps: Deps,
  overrides: { key?: string; nameTh?: string; kind?: string; handlesComplaints?: boolean; isActive?: boolean } = {},
): Promise<{ id: string; key: string; nameTh: string }> {
  const number = next();
  const row = {
    id: newId(),
    key: `test-organisation-${number}`,
    kind: "agency",
    nameTh: `หน่วยงานทดสอบ ${number}`,
    nameEn: `Test organisation ${number}`,
    shortNameTh: `ทดสอบ ${number}`,
    ...overrides,
  };
  await tablesOf(deps).insertInto("organisations.organisation").values(row).execute();
  return row;
}

/** The id of one of the province's organisations. */
export async function organisationId(deps: Deps, key: string): Promise<string> {
  const row = await tablesOf(deps)
    .selectFrom("organisations.organisation")
    .select("id")
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  return row.id;
}

export type TestOfficer = Readonly<{
  id: string;
  name: string;
  email: string;
  role: Role;
  organisationId: string;
  userId: string;
}>;

/**
 * An active officer who can sign in with TEST_PASSWORD; without an organisation one is made.
 * @param overrides.lineUserId links that LINE account
 */
export async function buildOfficer(
  deps: Deps,
  overrides: {
    name?: string;
    email?: string;
    role?: Role;
    organisationId?: string;
    lineUserId?: string;
    duties?: readonly Duty[];
  } = {},
): Promise<TestOfficer> {
  const number = next();
  const name = overrides.name ?? `เจ้าหน้าที่ทดสอบ ${number}`;
  const email = overrides.email ?? `officer${number}@test.example`;
  const role = overrides.role ?? "officer";
  const workplace = overrides.organisationId ?? (await buildOrganisation(deps)).id;
  const userId = await openAccounts(deps).ensure(deps.db, { email, name, password: TEST_PASSWORD });
  const id = newId();
  const now = deps.clock.now();
  const tables = tablesOf(deps);
  await tables
    .insertInto("organisations.officer")
    .values({ id, name, email, userId, state: "active", createdAt: now })
    .execute();
  await tables
    .insertInto("organisations.membership")
    .values({ id: newId(), officerId: id, organisationId: workplace, role, since: now })
    .execute();
  for (const duty of overrides.duties ?? [])
    await tables.insertInto("organisations.duty").values({ officerId: id, duty, grantedAt: now }).execute();
  if (overrides.lineUserId !== undefined)
    await tables
      .insertInto("organisations.lineLink")
      .values({ officerId: id, lineUserId: overrides.lineUserId })
      .execute();
  return { id, name, email, role, organisationId: workplace, userId };
}

/**
 * Signs an officer in as the console does.
 * @returns the cookie header to send from then on
 */
export async function signInAs(http: FastifyInstance, email: string, password = TEST_PASSWORD): Promise<string> {
  const answer = await http.inject({
    method: "POST",
    url: "/api/auth/sign-in/email",
    // Each from an address of its own, so that a test file does not meet the limit by address.
    remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
    payload: { email, password },
  });
  if (answer.statusCode !== 200) throw new Error(`${email} could not sign in: ${answer.statusCode} ${answer.body}`);
  return cookieHeader(answer.headers["set-cookie"]);
}

/** The cookie header that a browser would send after these `set-cookie` headers. */
export function cookieHeader(setCookie: string | string[] | undefined): string {
  return [setCookie ?? []]
    .flat()
    .filter((cookie) => !/max-age=0/i.test(cookie))
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

/** A supervisor and an officer of an organisation of their own, both signed in. */
export async function buildSignedInOffice(deps: Deps, http: FastifyInstance) {
  const { id } = await buildOrganisation(deps);
  const head = await buildOfficer(deps, { role: "supervisor", organisationId: id });
  const worker = await buildOfficer(deps, { organisationId: id });
  return {
    organisationId: id,
    head,
    worker,
    headCookie: await signInAs(http, head.email),
    workerCookie: await signInAs(http, worker.email),
  };
}
