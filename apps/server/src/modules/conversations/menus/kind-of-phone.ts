import type { Db } from "../../../platform/db/db.ts";
import { isRegistered, memberById, memberByLineUserId } from "../../members/index.ts";
import { linkedPhones } from "../../organisations/index.ts";
import { askToAlign } from "./align-menus.ts";
import type { MenuKind } from "./menu-port.ts";
import { officerPhones, phonesOf, wantMenu } from "./menus.queries.ts";

/** Looks anew whose menu these LINE users are to have. What holds is asked of the rooms that know: officer before member. */
async function lookAnew(tx: Db, lineUserIds: readonly string[]): Promise<void> {
  const officers = new Set(await linkedPhones(tx));
  let isChanged = false;
  for (const lineUserId of new Set(lineUserIds)) {
    const member = await memberByLineUserId(tx, lineUserId);
    const isMember = member !== null && (await isRegistered(tx, member.memberId));
    const kind: MenuKind = officers.has(lineUserId) ? "officer" : isMember ? "member" : "stranger";
    if (await wantMenu(tx, { lineUserId, memberId: member?.memberId ?? null, kind })) isChanged = true;
  }
  if (isChanged) await askToAlign(tx);
}

/** A member registered, left, or came with another LINE account. */
export async function onMemberChanged(db: Db, memberId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const member = await memberById(tx, memberId);
    await lookAnew(tx, [...(await phonesOf(tx, memberId)), ...(member ? [member.lineUserId] : [])]);
  });
}

/** An officer linked LINE or ended it, was suspended or came back. */
export async function onOfficersChanged(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const [had, have] = [await officerPhones(tx), await linkedPhones(tx)];
    const changed = [...had.filter((phone) => !have.includes(phone)), ...have.filter((phone) => !had.includes(phone))];
    await lookAnew(tx, changed);
  });
}
