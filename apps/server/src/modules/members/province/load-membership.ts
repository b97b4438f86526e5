import { createHash } from "node:crypto";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { organisationIds } from "../../organisations/index.ts";
import { membersTables } from "../members.tables.ts";
import { type MembershipFiles, readMembershipFiles } from "./membership-files.ts";

/**
 * Brings consent texts and the province's groups to what its files say. Loading again changes nothing; a group that an officer has changed
 * stays as the officer left it.
 * @throws Error when a file names an organisation there is not, or changes the words of a consent text that was published
 */
export async function loadMembership(db: Db, { provinceDir, now }: { provinceDir: string; now: Date }): Promise<void> {
  const files = readMembershipFiles(provinceDir);
  await inTransaction(db, async (tx) => {
    await writeConsentTexts(tx, files);
    await writeGroups(tx, files, now);
  });
}

async function writeConsentTexts(tx: Db, { consents }: MembershipFiles): Promise<void> {
  for (const { purpose, version, publishedAt, ...texts } of consents) {
    const written = JSON.stringify(texts);
    const sha256 = createHash("sha256").update(written).digest("hex");
    await membersTables(tx)
      .insertInto("members.consentText")
      .values({ purpose, version, texts: written, sha256, publishedAt })
      .onConflict((conflict) => conflict.columns(["purpose", "version"]).doNothing())
      .execute();
    const kept = await membersTables(tx)
      .selectFrom("members.consentText")
      .select("sha256")
      .where("purpose", "=", purpose)
      .where("version", "=", version)
      .executeTakeFirstOrThrow();
    if (kept.sha256 !== sha256)
      throw new Error(
        `consents.json: the words of ${purpose} ${version} were published already; give them a new version`,
      );
  }
}

async function writeGroups(tx: Db, { groups, factTypes }: MembershipFiles, now: Date): Promise<void> {
  const keys = [...groups, ...factTypes].map((each) => each.organisation);
  const idOf = await organisationIds(tx, keys);
  const missing = keys.find((key) => !idOf.has(key));
  if (missing) throw new Error(`groups.json or fact-types.json: there is no organisation ${missing}`);
  for (const { key, kind, name, purpose, organisation, rule } of groups) {
    await membersTables(tx)
      .insertInto("members.memberGroup")
      .values({
        id: newId(),
        key,
        kind,
        nameTh: name.th,
        nameEn: name.en,
        purposeTh: purpose,
        organisationId: idOf.get(organisation) ?? "",
        rule: rule ? JSON.stringify(rule) : null,
        changedAt: now,
      })
      .onConflict((conflict) => conflict.column("key").doNothing())
      .execute();
  }
}
