import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import type { Aligning } from "./aligning.ts";
import { beginBatch, hasFailedSince, openBatch } from "./batches.queries.ts";
import { carryBatch } from "./carry-batch.ts";
import { disasterState } from "./disaster.queries.ts";
import type { MenuIds } from "./menu-port.ts";
import {
  countMisplaced,
  forgetStrangers,
  type Misplaced,
  noteShown,
  somePhones,
  type Wanted,
  wantedMenus,
} from "./menus.queries.ts";

/** The job that brings everybody's menu to what it is to be. */
export const ALIGN_MENUS = "conversations.align-menus";

/** One request links so many people; from more on, LINE replaces by itself, three times an hour. */
const AT_ONCE = 500;
const AGAIN_MS = 2_000;
const BATCH_REST_MS = 60 * 60_000;
const LOCK = 7_246_621;

/** Asks for the job in the caller's transaction: it will see what that transaction wrote. */
export const askToAlign = (db: Db): Promise<void> => enqueue(db, ALIGN_MENUS, {}, { key: ALIGN_MENUS });

/** Under a key of its own: a job that waits must not keep away one that is asked for now. */
async function askLater(db: Db, laterMs: number): Promise<void> {
  // The queue goes by the database's clock.
  const { rows } = await sql<{ runAt: Date }>`select now() + ${laterMs} * interval '1 millisecond' as run_at`.execute(
    db,
  );
  const [row] = rows;
  await enqueue(db, ALIGN_MENUS, {}, { key: `${ALIGN_MENUS}.later`, ...(row ?? {}) });
}

/**
 * Brings everybody's menu to what it is to be: compares what LINE was last told with what holds now, until nobody is left. Whatever was
 * done is written down after LINE took it, so that a worker that dies is followed by one that goes on; telling LINE twice changes nothing.
 */
export async function alignMenus(given: Aligning): Promise<void> {
  const { db } = given;
  const laterMs = await db.transaction().execute(async (guard) => {
    // One at a time: two would tell LINE different things in an order that nobody knows.
    const { rows } = await sql<{ isOurs: boolean }>`select pg_try_advisory_xact_lock(${LOCK}) as is_ours`.execute(
      guard,
    );
    return rows[0]?.isOurs ? alignAll(given) : AGAIN_MS;
  });
  if (laterMs !== null) await askLater(db, laterMs);
}

/** @returns after how long it must go on, null when everybody is where they are to be */
async function alignAll(given: Aligning): Promise<number | null> {
  const { db, menus, clock } = given;
  const ids = await menus.ids();
  // The worker that makes them asks for this job when they are there.
  if (!ids) return null;
  let shown: string | null = null;
  let isBatchTried = await hasFailedSince(db, new Date(clock.now().getTime() - BATCH_REST_MS));
  for (;;) {
    const mode = await disasterState(db);
    const ofAll = ids.stranger[mode === "on" ? "disaster" : "usual"];
    if (shown !== ofAll) await menus.showToAll(ofAll);
    shown = ofAll;
    const batch = await openBatch(db);
    if (batch) {
      const waitMs = await carryBatch(given, batch);
      if (waitMs !== null) return waitMs;
      isBatchTried ||= await hasFailedSince(db, new Date(clock.now().getTime() - BATCH_REST_MS));
    }
    const wanted = wantedMenus(ids, mode);
    const misplaced = await countMisplaced(db, wanted);
    const [first] = misplaced;
    if (!first) {
      await forgetStrangers(db);
      return null;
    }
    const operations = isBatchTried ? [] : batchable(misplaced, ids);
    if (operations.length > 0) await beginBatch(db, { operations, now: clock.now() });
    else await linkSome(given, { wanted, menuId: first.menuId });
  }
}

/** What is worth a batch: many who share one menu. Each menu is replaced by one other, that of most. */
function batchable(misplaced: readonly Misplaced[], ids: MenuIds): { from: string; to: string }[] {
  const known = new Set(Object.values(ids).flatMap(({ usual, disaster }) => [usual, disaster]));
  const byMenu = new Map<string, { from: string; to: string }>();
  for (const { shown, menuId, people } of misplaced)
    if (shown && menuId && people > AT_ONCE && known.has(shown) && !byMenu.has(shown))
      byMenu.set(shown, { from: shown, to: menuId });
  return [...byMenu.values()];
}

async function linkSome(
  { db, menus }: Aligning,
  { wanted, menuId }: { wanted: Wanted; menuId: string | null },
): Promise<void> {
  const phones = await somePhones(db, { wanted, menuId, most: AT_ONCE });
  if (phones.length === 0) return;
  await menus.show(
    phones.map((phone) => phone.lineUserId),
    menuId,
  );
  await noteShown(db, { phones, menuId });
}
