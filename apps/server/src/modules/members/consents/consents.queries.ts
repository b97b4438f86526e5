import type { ConsentText, Name, OwnConsent, Purpose } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { membersTables } from "../members.tables.ts";

export type ConsentState = "given" | "withdrawn" | "waiting";
/** How an answer came. */
export type Channel = "page" | "chat" | "counter" | "system";

/** One answer with what proves it: to which words, when, how, by whom for them. */
export type Receipt = Readonly<{
  memberId: string;
  purpose: Purpose;
  version: number;
  state: ConsentState;
  channel: Channel;
  guardianId?: string;
  officerId?: string;
  at: Date;
}>;

type Texts = Readonly<{ title: Name; body: Name; short: Name }>;

/** The newest published words of each purpose, in the order of the purposes. */
export async function currentTexts(db: Db, now: Date): Promise<ConsentText[]> {
  const rows = await membersTables(db)
    .selectFrom("members.consentText")
    .distinctOn("purpose")
    .select(["purpose", "version", "publishedAt"])
    // Written by loadMembership from the checked file.
    .select([sql<Texts>`texts`.as("texts"), sql<Purpose>`purpose`.as("purpose")])
    .where("publishedAt", "<=", now)
    .orderBy("purpose")
    .orderBy("version", "desc")
    .execute();
  const order: readonly string[] = ["service", "news", "alerts", "sharing"];
  return rows
    .sort((one, other) => order.indexOf(one.purpose) - order.indexOf(other.purpose))
    .map(({ texts, publishedAt, ...text }) => ({ ...text, ...texts, publishedAt: publishedAt.toISOString() }));
}

/** Writes receipts, and what holds from now on: one statement, since everybody who registers waits for it. */
export async function writeReceipts(tx: Db, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return;
  await membersTables(tx)
    .with("receipts", (query) =>
      query.insertInto("members.consent").values(
        receipts.map(({ state, guardianId, officerId, ...receipt }) => ({
          ...receipt,
          id: newId(),
          isGiven: state !== "withdrawn",
          guardianId: guardianId ?? null,
          officerId: officerId ?? null,
        })),
      ),
    )
    .insertInto("members.consentNow")
    .values(
      receipts.map(({ memberId, purpose, version, state, at }) => ({
        memberId,
        purpose,
        version,
        state,
        changedAt: at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(["memberId", "purpose"]).doUpdateSet((eb) => ({
        version: eb.ref("excluded.version"),
        state: eb.ref("excluded.state"),
        changedAt: eb.ref("excluded.changedAt"),
      })),
    )
    .execute();
}

/** What a person said of each purpose; `never` where nothing was asked yet. */
export async function consentsOf(db: Db, memberId: string): Promise<OwnConsent[]> {
  const rows = await membersTables(db)
    .selectFrom("members.consentNow")
    .select(["version", "changedAt"])
    .select([sql<Purpose>`purpose`.as("purpose"), sql<ConsentState>`state`.as("state")])
    .where("memberId", "=", memberId)
    .execute();
  const purposes: readonly Purpose[] = ["service", "news", "alerts", "sharing"];
  return purposes.map((purpose) => {
    const row = rows.find((each) => each.purpose === purpose);
    return row
      ? { purpose, state: row.state, version: row.version, changedAt: row.changedAt.toISOString() }
      : { purpose, state: "never", version: null, changedAt: null };
  });
}

/** Whether somebody gave a consent that holds now. */
export async function hasConsented(
  db: Db,
  { memberId, purpose }: { memberId: string; purpose: Purpose },
): Promise<boolean> {
  const row = await membersTables(db)
    .selectFrom("members.consentNow")
    .select("memberId")
    .where("memberId", "=", memberId)
    .where("purpose", "=", purpose)
    .where("state", "=", "given")
    .executeTakeFirst();
  return row !== undefined;
}

/** The member behind a LINE user if they gave this consent and it holds now, else no row: for a statement of another room to embed. */
export const consentBehind = (db: Db, { lineUserId, purpose }: { lineUserId: string; purpose: Purpose }) =>
  membersTables(db)
    .selectFrom("members.member as consenting")
    .innerJoin("members.consentNow as consent", "consent.memberId", "consenting.id")
    .select("consenting.id")
    .where("consenting.lineUserId", "=", lineUserId)
    .where("consent.purpose", "=", purpose)
    .where("consent.state", "=", "given");
