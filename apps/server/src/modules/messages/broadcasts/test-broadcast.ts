import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/random.ts";
import { officerLine } from "../../organisations/index.ts";
import { queueMessage } from "../queue-message.ts";
import { requireOwn } from "./draft-broadcast.ts";

/**
 * Sends a broadcast to the caller's own linked LINE alone, in Thai.
 * @throws broadcast.not_found · broadcast.no_line (409)
 */
export async function testBroadcast(db: Db, caller: OfficerCaller, id: string): Promise<void> {
  const broadcast = await requireOwn(db, caller, id);
  const lineUserId = await officerLine(db, caller.officerId);
  if (lineUserId === null) throw new AppError("broadcast.no_line", { status: 409 });
  await inTransaction(db, (tx) =>
    queueMessage(tx, { cause: `broadcast.test:${id}:${newId()}`, lineUserId, body: broadcast.contents.th }),
  );
}
