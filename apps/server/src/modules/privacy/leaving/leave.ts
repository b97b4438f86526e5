import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { lockLeaving } from "../../members/index.ts";
import type { PrivacyDeps } from "../context.ts";
import { findSubject } from "../own-data/find-subject.ts";
import { hasLeft, insertDeparture } from "./departures.queries.ts";
import { eraseEverywhere } from "./erase-everywhere.ts";
import { previewLeaving } from "./preview-leaving.ts";

/**
 * A person leaves: all that can be erased is, at once and together. What stays is what the preview said (docs/decisions/0008). From now on
 * the same LINE account is a stranger.
 * @throws session.missing (401) for somebody who left meanwhile
 */
export async function leave(deps: PrivacyDeps, memberId: string): Promise<void> {
  const { stays } = await previewLeaving(deps, await findSubject(deps.db, memberId));
  await inTransaction(deps.db, async (tx) => {
    const subject = await lockLeaving(tx, memberId);
    if (!subject) throw new AppError("session.missing", { status: 401 });
    await eraseEverywhere(tx, deps, subject);
    await insertDeparture(tx, { memberId, now: deps.clock.now(), kept: stays.map(({ key }) => key) });
  });
}

/**
 * A moment later once more: what a request that was under way wrote for somebody who had left goes too.
 */
export async function sweepAfter(deps: PrivacyDeps, memberId: string): Promise<void> {
  if (!(await hasLeft(deps.db, memberId))) return;
  await inTransaction(deps.db, (tx) => eraseEverywhere(tx, deps, { memberId, lineUserId: null, language: "th" }));
}
