import type { memberRoutes, ResponseOf, RowFault } from "@paknam/contract";
import { record } from "../../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../../platform/auth/callers.ts";
import { inTransaction } from "../../../../platform/db/db.ts";
import { AppError } from "../../../../platform/errors.ts";
import { publish } from "../../../../platform/events/publish.ts";
import { newId } from "../../../../platform/random.ts";
import { requirePolicy } from "../../../organisations/index.ts";
import type { MembersDeps } from "../../context.ts";
import { hashNationalId } from "../../proofing/national-id.ts";
import { dayInThailand } from "../../registration/age.ts";
import { confirmFromList, insertFactList, listsInForce, withdrawLists } from "./fact-lists.queries.ts";
import { type Fault, readPeople } from "./read-people.ts";
import { readSheet } from "./read-sheet.ts";
import { sayFault } from "./say-fault.ts";
import { showFactList } from "./show-fact-lists.ts";

const FAULTS_SHOWN = 200;

export type UploadedList = Readonly<{
  bytes: Buffer;
  fileName: string;
  type: string;
  /** Until when what has no day of its own holds. */
  expiresOn: string | null;
  /** Only reads and says what it would take. */
  isTrial: boolean;
  language: string;
}>;

/**
 * Takes in an agency's whole list for one kind of fact: it takes the place of the list before. Rows that cannot be read are said one by one,
 * the others stand. The file is not kept, nor any number in clear.
 * @throws permission.denied · fact.unknown (404) for a kind the organisation does not own · list.unreadable · list.too_large ·
 *   list.no_numbers (422) · fact.expired (400)
 */
export async function uploadFactList(
  deps: MembersDeps,
  caller: OfficerCaller,
  upload: UploadedList,
): Promise<ResponseOf<typeof memberRoutes.uploadFactList>> {
  requirePolicy(caller, "answerForFacts");
  const now = deps.clock.now();
  const { type, fileName, expiresOn, isTrial, language } = upload;
  await requireOwner(deps, caller, type);
  if (expiresOn !== null && expiresOn < dayInThailand(now)) throw new AppError("fact.expired", { status: 400 });
  const read = readPeople(await readSheet(upload.bytes), dayInThailand(now));
  if (!read) throw new AppError("list.no_numbers", { status: 422 });
  const { people, faults, rowCount } = read;
  const report = { rowCount, goodCount: people.length, ...present(faults, language) };
  if (isTrial || people.length === 0) return { list: null, ...report };

  const { pepper } = deps.config.secrets;
  const hashed = people.map((each) => ({
    pidHash: hashNationalId(pepper, each.nationalId),
    expiresOn: each.expiresOn,
  }));
  const { officerId, organisationId } = caller;
  const id = newId();
  await inTransaction(deps.db, async (tx) => {
    const before = await listsInForce(tx, { type, organisationId });
    const list = { id, type, organisationId, officerId, fileName, uploadedAt: now, rowCount, expiresOn };
    await insertFactList(tx, { ...list, faultCount: faults.length }, hashed);
    // First the new, so that whoever stands on both keeps the fact without a gap.
    for (const factId of await confirmFromList(tx, { listId: id, now }))
      await publish(tx, { type: "fact.confirmed", id: factId, version: 1 });
    await withdrawLists(tx, { ids: before, now });
    await record(tx, {
      actor: { kind: "officer", id: officerId },
      action: "fact-list.uploaded",
      subject: { kind: "fact-list", id },
      detail: { type, rows: rowCount, faults: faults.length },
    });
  });
  return { list: await showFactList(deps, id), ...report };
}

async function requireOwner(deps: MembersDeps, caller: OfficerCaller, type: string): Promise<void> {
  const types = await deps.catalogue.factTypes(deps.db);
  if (!types.some(({ key, organisation }) => key === type && organisation.id === caller.organisationId))
    throw new AppError("fact.unknown", { status: 404 });
}

const present = (faults: readonly Fault[], language: string): { faults: RowFault[]; hasMoreFaults: boolean } => ({
  faults: faults
    .slice(0, FAULTS_SHOWN)
    .map((fault) => ({ row: fault.row, column: fault.column, message: sayFault(fault, language) })),
  hasMoreFaults: faults.length > FAULTS_SHOWN,
});
