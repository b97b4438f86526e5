import type { Db } from "../../../platform/db/db.ts";
import { memberById } from "../../members/index.ts";
import { type Message, queueMessage } from "../../messages/index.ts";

/** Tells somebody once, in their language; whoever blocked us or left is not written to. */
export async function tell(
  db: Db,
  news: { memberId: string; cause: string; compose(language: string): Message },
): Promise<void> {
  const member = await memberById(db, news.memberId);
  if (!member?.isFriend) return;
  const { lineUserId, language } = member;
  const { cause } = news;
  await queueMessage(db, { cause, lineUserId, body: [news.compose(language)], purpose: "service" });
}
