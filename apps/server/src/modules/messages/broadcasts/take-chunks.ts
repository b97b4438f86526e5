import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { withdrawnSince } from "../../members/index.ts";
import { purposeOf } from "./broadcast.ts";
import { type Chunk, claimChunks, takeOut } from "./chunks.queries.ts";

/**
 * Takes calls to make now: those who withdrew are taken out of what nobody has tried, for good; after that nothing of a call changes. All in
 * one transaction, so that a call is either as it was or ready to be tried.
 */
export async function takeChunks(db: Db, claim: Parameters<typeof claimChunks>[1]): Promise<Chunk[]> {
  return inTransaction(db, async (tx) => {
    const chunks = await claimChunks(tx, claim);
    const fresh = chunks.filter(({ firstTriedAt }) => firstTriedAt === null);
    const left = new Map<string, string[]>();
    for (const ofOne of Map.groupBy(fresh, ({ broadcastId }) => broadcastId).values()) {
      const [first] = ofOne;
      if (!first) continue;
      const withdrawn = await withdrawnSince(tx, { purpose: purposeOf(first.kind), since: first.startedAt });
      if (withdrawn.size === 0) continue;
      for (const [id, lineUserIds] of await takeOut(tx, { ids: ofOne.map(({ id }) => id), withdrawn }))
        left.set(id, lineUserIds);
    }
    return chunks.map((chunk) => ({ ...chunk, lineUserIds: left.get(chunk.id) ?? chunk.lineUserIds }));
  });
}
