import type { BodyOf, membership, ResponseOf } from "@paknam/contract";
import { compactCode } from "@paknam/thai";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { currentTexts } from "../consents/consents.queries.ts";
import type { MembersDeps } from "../context.ts";
import { profileOf } from "../own-page/profiles.queries.ts";
import { openNationalId } from "../proofing/national-id.ts";
import { completeIn } from "../registration/complete-registration.ts";
import { saveDraftIn } from "../registration/save-draft.ts";
import { writeDocument } from "../searching/check-document.ts";
import { endPrepared, lockPrepared, type Prepared } from "./prepared.queries.ts";

/**
 * What an officer prepared for whoever holds this code.
 * @throws prepared.code (404)
 */
export async function showPrepared(
  deps: MembersDeps,
  code: string,
): Promise<ResponseOf<typeof membership.getPrepared>> {
  const now = deps.clock.now();
  const prepared = await inTransaction(deps.db, (tx) => findPrepared(tx, { code, now }));
  const { organisationId } = prepared;
  const organisation = (await organisationRefs(deps.db, [organisationId])).get(organisationId);
  return {
    organisation: organisation?.name.th ?? "",
    fields: prepared.fields ?? {},
    expiresAt: prepared.expiresAt.toISOString(),
    texts: await currentTexts(deps.db, now),
  };
}

/**
 * The person confirms on the own phone what an officer wrote down, corrected where it was wrong and with the own consents, and is registered;
 * or refuses, and it is gone. Someone who is registered already only gets the level that the officer's look at a document gives.
 * @throws prepared.code (404) · what completeIn refuses · identity.of_another, identity.other_person (409): registered all the same
 */
export async function confirmPrepared(
  deps: MembersDeps,
  given: { memberId: string; code: string } & BodyOf<typeof membership.confirmPrepared>,
): Promise<void> {
  const { memberId, code, accepted, fields } = given;
  const now = deps.clock.now();
  const outcome = await inTransaction(deps.db, async (tx) => {
    const prepared = await findPrepared(tx, { code, now });
    const { id, officerId } = prepared;
    if (!accepted) {
      await endPrepared(tx, { id, state: "refused", memberId, now });
      return "proven";
    }
    if ((await profileOf(tx, memberId)) === null) {
      await saveDraftIn(tx, { memberId, answers: { ...prepared.fields, ...fields }, now });
      await completeIn(tx, deps, { memberId, channel: "counter", officerId });
    }
    await endPrepared(tx, { id, state: "confirmed", memberId, now });
    return writeSeen(tx, deps, { memberId, prepared });
  });
  if (outcome !== "proven") throw new AppError(`identity.${outcome}`, { status: 409 });
}

async function writeSeen(
  tx: Db,
  deps: MembersDeps,
  { memberId, prepared }: { memberId: string; prepared: Prepared },
): ReturnType<typeof writeDocument> {
  const { id, document, pidCipher, keyId, officerId, organisationId } = prepared;
  if (document === null) return "proven";
  const keys = deps.config.secrets.personalDataKeys;
  const nationalId = pidCipher && keyId ? openNationalId(keys, { pidCipher, keyId, memberId: id }) : null;
  return writeDocument(tx, deps, { memberId, document, nationalId, officerId, organisationId });
}

async function findPrepared(tx: Db, { code, now }: { code: string; now: Date }): Promise<Prepared> {
  const prepared = await lockPrepared(tx, { code: compactCode(code), now });
  if (!prepared) throw new AppError("prepared.code", { status: 404 });
  return prepared;
}
