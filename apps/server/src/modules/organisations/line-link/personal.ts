import { formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import { record } from "../../../platform/audit/record.ts";
import type { Db } from "../../../platform/db/db.ts";
import { heldLine, NO_FILES, type Personal } from "../../../platform/personal.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** What the room holds of people as citizens: whether their LINE is linked with an officer's account. The account itself is the office's. */
export const lineLinkPersonal = (db: Db): Personal => ({
  async show({ lineUserId, language }) {
    const say = wordsIn(language);
    const link = await linkOf(db, lineUserId);
    const at = link && formatDateTime(link.linkedAt, language === "en" ? "en" : "th");
    const items = link
      ? [{ lines: [heldLine("linkedAt", say("privacy.held.linkedAt"), link.linkedAt.toISOString(), at)] }]
      : [];
    return [{ key: "officer", title: say("privacy.held.parts.officer"), items }];
  },
  async previewLeaving({ lineUserId, language }) {
    const link = await linkOf(db, lineUserId);
    return { goes: link ? [wordsIn(language)("privacy.goes.officer")] : [], stays: [] };
  },
  async erase(tx, { lineUserId }) {
    const link = await linkOf(tx, lineUserId);
    if (!link) return NO_FILES;
    await organisationsTables(tx)
      .deleteFrom("organisations.lineLink")
      .where("officerId", "=", link.officerId)
      .execute();
    await record(tx, {
      actor: { kind: "officer", id: link.officerId },
      action: "line_link.ended",
      subject: { kind: "officer", id: link.officerId },
    });
    return NO_FILES;
  },
});

async function linkOf(db: Db, lineUserId: string | null): Promise<{ officerId: string; linkedAt: Date } | undefined> {
  if (lineUserId === null) return undefined;
  return organisationsTables(db)
    .selectFrom("organisations.lineLink")
    .select(["officerId", "linkedAt"])
    .where("lineUserId", "=", lineUserId)
    .executeTakeFirst();
}
