import { formatDate } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { DataSubject, Kept, LeavingPreview } from "../../../platform/personal.ts";
import { isRegistered } from "../registration/members-registered.queries.ts";
import { looksAt } from "../searching/looks.queries.ts";
import { receiptsOf } from "./records.queries.ts";
import { speakerFor } from "./show-profile.ts";

/** What goes of a person when they leave, and what the law keeps. The traffic log of the platform is said here: it names members by id. */
export async function previewLeaving(db: Db, subject: DataSubject, now: Date): Promise<LeavingPreview> {
  const { memberId } = subject;
  const { say, locale } = speakerFor(subject);
  const isMember = await isRegistered(db, memberId);
  const hasReceipts = (await receiptsOf(db, memberId)).length > 0;
  const hasLooks = (await looksAt(db, { memberId, most: 1 })).length > 0;
  const kept = (key: "receipts" | "looks"): Kept => ({
    key: `members.${key}`,
    what: say(`privacy.stays.${key}.what`),
    why: say(`privacy.stays.${key}.why`),
    until: say(`privacy.stays.${key}.until`),
  });
  const until = formatDate(new Date(now.getTime() + 91 * 86_400_000), locale);
  return {
    goes: [
      say("privacy.goes.account"),
      ...(isMember
        ? [say("privacy.goes.profile"), say("privacy.goes.identity"), say("privacy.goes.facts")]
        : [say("privacy.goes.draft")]),
    ],
    stays: [
      ...(hasReceipts ? [kept("receipts")] : []),
      ...(hasLooks ? [kept("looks")] : []),
      {
        key: "traffic",
        what: say("privacy.stays.traffic.what"),
        why: say("privacy.stays.traffic.why"),
        until: say("privacy.stays.traffic.until", { until }),
      },
      {
        key: "audit",
        what: say("privacy.stays.audit.what"),
        why: say("privacy.stays.audit.why"),
        until: null,
      },
    ],
  };
}
