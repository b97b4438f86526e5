import type { ConsentText, Purpose } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { publish } from "../../../platform/events/publish.ts";
import { newSecret } from "../../../platform/random.ts";
import type { MembersDeps } from "../context.ts";
import { lockProfile, type Profile, profileOf } from "../own-page/profiles.queries.ts";
import { isMinor } from "../registration/age.ts";
import { consentsOf, currentTexts, writeReceipts } from "./consents.queries.ts";
import { dropGuardianCode, minorOfCode, setGuardian, setGuardianCode } from "./guardians.queries.ts";

const CODE_MS = 7 * 86_400_000;

/**
 * Makes the code by which an adult member answers for the caller, for seven days.
 * @throws guardian.not_needed (409) · member.not_registered
 */
export async function inviteGuardian(
  deps: MembersDeps,
  minorId: string,
): Promise<{ code: string; url: string; expiresAt: string }> {
  const now = deps.clock.now();
  const code = newSecret();
  const expiresAt = new Date(now.getTime() + CODE_MS);
  await inTransaction(deps.db, async (tx) => {
    const minor = await lockProfile(tx, minorId);
    if (!isMinor(minor.birthYear, now)) throw new AppError("guardian.not_needed", { status: 409 });
    await setGuardianCode(tx, { minorId, code, expiresAt });
  });
  return { code, url: deps.pageAddress(`/guardian/${code}`), expiresAt: expiresAt.toISOString() };
}

/**
 * What an adult is asked to confirm.
 * @throws guardian.code (404)
 */
export async function showGuardianRequest(
  deps: MembersDeps,
  code: string,
): Promise<{ minorName: string; purposes: Purpose[]; texts: ConsentText[] }> {
  const { minor, purposes } = await findMinor(deps.db, { code, now: deps.clock.now() });
  const texts = await currentTexts(deps.db, deps.clock.now());
  return { minorName: minor.name, purposes, texts: texts.filter((text) => purposes.includes(text.purpose)) };
}

/**
 * An adult confirms or refuses for the minor whose code this is: what waited is given, or withdrawn (PDPA s.20).
 * @throws guardian.code (404) · guardian.unfit (409) for the minor, another minor or someone who is not registered
 */
export async function answerAsGuardian(
  deps: MembersDeps,
  { guardianId, code, accepted }: { guardianId: string; code: string; accepted: boolean },
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const { minor, purposes } = await findMinor(tx, { code, now });
    const minorId = minor.memberId;
    const guardian = await profileOf(tx, guardianId);
    if (!guardian || guardianId === minorId || isMinor(guardian.birthYear, now))
      throw new AppError("guardian.unfit", { status: 409 });
    await lockProfile(tx, minorId);
    const consents = (await consentsOf(tx, minorId)).filter(({ purpose }) => purposes.includes(purpose));
    const state = accepted ? "given" : "withdrawn";
    await writeReceipts(
      tx,
      consents.map(({ purpose, version }) => ({
        memberId: minorId,
        purpose,
        version: version ?? 1,
        state,
        channel: "page",
        guardianId,
        at: now,
      })),
    );
    if (accepted) await setGuardian(tx, { minorId, guardianId, now });
    else await dropGuardianCode(tx, minorId);
    await record(tx, {
      actor: { kind: "member", id: guardianId },
      action: accepted ? "guardian.confirmed" : "guardian.refused",
      subject: { kind: "member", id: minorId },
    });
    await publish(tx, { type: "consent.changed", id: minorId, version: minor.version });
  });
}

async function findMinor(
  db: Db,
  { code, now }: { code: string; now: Date },
): Promise<{ minor: Profile; purposes: Purpose[] }> {
  const minorId = await minorOfCode(db, { code, now });
  const minor = minorId ? await profileOf(db, minorId) : null;
  if (!minor) throw new AppError("guardian.code", { status: 404 });
  const consents = await consentsOf(db, minor.memberId);
  return { minor, purposes: consents.filter(({ state }) => state === "waiting").map(({ purpose }) => purpose) };
}
