import type { Db } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import { newId } from "../../../platform/random.ts";
import { membersTables } from "../members.tables.ts";
import type { RequestKind } from "./requests.queries.ts";

/**
 * Asks a person to decide something until a deadline; `request.made` tells whoever speaks with them. The same question, while it is open,
 * is not asked twice.
 */
export async function makeRequest(
  tx: Db,
  request: Readonly<{ memberId: string; kind: RequestKind; subjectId: string; now: Date; dueAt: Date }>,
): Promise<void> {
  const { now, ...columns } = request;
  const added = await membersTables(tx)
    .insertInto("members.request")
    .values({ ...columns, id: newId(), madeAt: now })
    .onConflict((conflict) =>
      conflict.columns(["memberId", "kind", "subjectId"]).where("state", "=", "open").doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  if (added) await publish(tx, { type: "request.made", id: added.id, version: 1 });
}
