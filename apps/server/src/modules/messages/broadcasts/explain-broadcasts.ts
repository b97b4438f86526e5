import type { BroadcastKind, broadcasts, Name, ResponseOf } from "@paknam/contract";
import { wordsIn } from "@paknam/wording";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { organisationRefs } from "../../organisations/index.ts";
import type { Contents } from "./broadcast.ts";

type Received = {
  id: string;
  kind: BroadcastKind;
  organisationId: string;
  contents: Contents;
  hasRule: boolean;
  isCorrection: boolean;
  at: Date;
};

/** What was sent to a person in the last year, newest first, and why: read from the ledger. */
export async function explainBroadcasts(
  db: Db,
  { memberId, now }: { memberId: string; now: Date },
): Promise<ResponseOf<typeof broadcasts.explainBroadcast>> {
  const since = new Date(now.getTime() - 365 * 86_400_000);
  const { rows } = await sql<Received>`
    select b.id, b.kind, b.organisation_id as "organisationId", b.contents, b.rule is not null as "hasRule",
      b.corrects is not null as "isCorrection", coalesce(c.accepted_at, r.at) as at
    from messages.recipient r
    join messages.broadcast b on b.id = r.broadcast_id
    join messages.chunk c on c.id = r.chunk_id and c.state = 'sent'
    where r.member_id = ${memberId} and r.at >= ${since} and r.exception is null
    order by r.at desc limit 200`.execute(db);
  const organisations = await organisationRefs(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  return {
    broadcasts: rows.flatMap((row) => {
      const organisation = organisations.get(row.organisationId);
      if (!organisation) return [];
      const { id, kind, at } = row;
      return [{ id, kind, organisation, title: titleOf(row.contents), at: at.toISOString(), why: whyOf(row) }];
    }),
  };
}

function titleOf(contents: Contents): Name {
  const first = (language: string): string => {
    const [message] = contents[language] ?? contents.th;
    if (!message) return "";
    return message.kind === "card" ? message.card.title : "altText" in message ? message.altText : "";
  };
  return { th: first("th"), en: first("en") };
}

function whyOf({ kind, hasRule, isCorrection }: Received): Name[] {
  const reasons = [
    isCorrection ? "correction" : hasRule ? "rule" : "everyone",
    ...(kind === "notice" ? [] : ["consent" as const]),
  ] as const;
  return reasons.map((reason) => ({
    th: wordsIn("th")(`broadcasts.why.${reason}`),
    en: wordsIn("en")(`broadcasts.why.${reason}`),
  }));
}
