import { randomBytes } from "node:crypto";
import type { BodyOf, memberRoutes, PreparedRow } from "@paknam/contract";
import { compactCode, makeAccessCode } from "@paknam/thai";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { sealNationalId } from "../proofing/national-id.ts";
import { cleanAnswers } from "../registration/draft.ts";
import { readNationalId } from "../searching/check-document.ts";
import { maskName } from "../searching/mask-name.ts";
import { insertPrepared, type Prepared, preparedSince } from "./prepared.queries.ts";

/** The person stands before the officer, or comes home and looks for the phone. */
const CODE_MS = 2 * 3_600_000;

/**
 * Writes down what a person says at a counter. Nothing of it is a registration until that person confirms it on the own phone, with the
 * consents that nobody else can give.
 * @throws permission.denied · identity.wrong_number · what cleanAnswers refuses
 */
export async function prepareRegistration(
  deps: MembersDeps,
  caller: OfficerCaller,
  given: BodyOf<typeof memberRoutes.prepareRegistration>,
): Promise<{ prepared: PreparedRow; code: string; url: string }> {
  requirePolicy(caller, "searchMembers");
  const now = deps.clock.now();
  const nationalId = readNationalId(given.nationalId);
  const id = newId();
  // Ten tries a minute are not enough to guess one within two hours.
  const code = makeAccessCode(randomBytes(8));
  const prepared = {
    id,
    officerId: caller.officerId,
    organisationId: caller.organisationId,
    fields: cleanAnswers(given.fields, now),
    document: given.document,
    createdAt: now,
    expiresAt: new Date(now.getTime() + CODE_MS),
  };
  await inTransaction(deps.db, async (tx) => {
    const sealed = nationalId === null ? null : sealNationalId(deps.config.secrets, { nationalId, memberId: id });
    await insertPrepared(tx, { ...prepared, code: compactCode(code), sealed });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "registration.prepared",
      subject: { kind: "registration", id },
      detail: { document: given.document },
    });
  });
  return {
    prepared: presentPrepared({ ...prepared, state: "waiting" }, now),
    code,
    url: deps.pageAddress(`/prepared/${compactCode(code)}`),
  };
}

/** What the caller's counter prepared in the last day. */
export async function listPrepared(deps: MembersDeps, caller: OfficerCaller): Promise<PreparedRow[]> {
  requirePolicy(caller, "searchMembers");
  const now = deps.clock.now();
  const since = new Date(now.getTime() - 86_400_000);
  const rows = await preparedSince(deps.db, { organisationId: caller.organisationId, since });
  return rows.map((row) => presentPrepared(row, now));
}

function presentPrepared(
  row: Pick<Prepared, "id" | "fields" | "createdAt" | "expiresAt" | "state"> & { registeredName?: string | null },
  now: Date,
): PreparedRow {
  const name = row.fields?.name ?? row.registeredName;
  return {
    id: row.id,
    maskedName: name ? maskName(name) : null,
    state: row.state === "waiting" && row.expiresAt <= now ? "lapsed" : row.state,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  };
}
