import type { BodyOf, memberRoutes } from "@paknam/contract";
import { parseNationalId } from "@paknam/thai";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { writeIdentity } from "../proofing/identity.queries.ts";
import { type Proven, proveIdentity } from "../proofing/prove-identity.ts";
import { openLook } from "./looks.queries.ts";

/**
 * An officer saw this person's document; with its number, when it has one of 13 digits.
 * @throws permission.denied · look.over (403) · identity.wrong_number (400) · identity.of_another, identity.other_person (409)
 */
export async function checkDocument(
  deps: MembersDeps,
  caller: OfficerCaller,
  { memberId, document, nationalId }: { memberId: string } & Omit<BodyOf<typeof memberRoutes.checkDocument>, "lookId">,
): Promise<void> {
  requirePolicy(caller, "searchMembers");
  const { officerId, organisationId } = caller;
  const outcome = await inTransaction(deps.db, async (tx) => {
    if (!(await openLook(tx, { memberId, officerId, now: deps.clock.now() })))
      throw new AppError("look.over", { status: 403 });
    return writeDocument(tx, deps, {
      memberId,
      document,
      nationalId: readNationalId(nationalId),
      officerId,
      organisationId,
    });
  });
  if (outcome !== "proven") throw new AppError(`identity.${outcome}`, { status: 409 });
}

/** Writes what an officer saw: the level, and who the person is where the document says a number. */
export async function writeDocument(
  tx: Db,
  deps: MembersDeps,
  seen: { memberId: string; document: string; nationalId: string | null; officerId: string; organisationId: string },
): Promise<Proven> {
  const { nationalId, ...how } = seen;
  if (nationalId !== null) return proveIdentity(tx, deps, { ...how, nationalId, level: "officer", ial: null });
  await writeIdentity(tx, { ...how, level: "officer", ial: null, provenAt: deps.clock.now() });
  return "proven";
}

/**
 * The 13 digits of a document, however they were typed; null for a document without.
 * @throws identity.wrong_number (400)
 */
export function readNationalId(typed: string | null): string | null {
  if (typed === null || typed.trim() === "") return null;
  const parsed = parseNationalId(typed);
  if (!parsed.ok) throw new AppError("identity.wrong_number", { status: 400 });
  return parsed.nationalId;
}
