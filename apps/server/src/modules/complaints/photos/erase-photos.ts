import type { Db } from "../../../platform/db/db.ts";
import { eraseFile } from "../../../platform/files/erase-file.ts";
import type { FileStore } from "../../../platform/files/file-store.ts";
import { listFiles } from "../../../platform/files/list-files.ts";
import { complaintsTables } from "../complaints.tables.ts";

const DAY_MS = 86_400_000;
/** A photo that was taken back is kept hidden for 30 days (an officer may be acting on it), then its file goes. */
const UNSENT_DAYS = 30;
/** A photo that was never sent with anything: a draft survives a pause of a day, not of a month. */
const LOOSE_DAYS = 30;

/** Erases the files of photos taken back, and of drafts that came to nothing; answers how many. */
export async function erasePhotos(db: Db, store: FileStore, now: Date): Promise<number> {
  const photos = await complaintsTables(db)
    .selectFrom("complaints.photo")
    .select(["id", "fileId"])
    .where("erasedAt", "is", null)
    .where((where) =>
      where.or([
        where("unsentAt", "<", new Date(now.getTime() - UNSENT_DAYS * DAY_MS)),
        where.and([
          where("complaintId", "is", null),
          where("addedAt", "<", new Date(now.getTime() - LOOSE_DAYS * DAY_MS)),
        ]),
      ]),
    )
    .execute();
  for (const { id, fileId } of photos) {
    // The file first: a crash in between erases it again, which does no harm.
    await eraseFile(db, store, fileId);
    await complaintsTables(db).updateTable("complaints.photo").set({ erasedAt: now }).where("id", "=", id).execute();
  }
  return photos.length;
}

const PAGE = 1_000;

/**
 * Erases pictures that became nobody's photo: sent in the chat where no dialogue took them, or cut off between keeping and noting.
 * Each night looks at what turned 30 days old within the last month, so that a month without this job loses nothing. Answers how many.
 */
export async function eraseStrayFiles(db: Db, store: FileStore, now: Date): Promise<number> {
  const until = new Date(now.getTime() - LOOSE_DAYS * DAY_MS);
  const from = new Date(until.getTime() - 30 * DAY_MS);
  let erased = 0;
  let after: string | null = null;
  for (;;) {
    const ids = await listFiles(db, { rooms: ["conversations", "complaints"], from, until, after, limit: PAGE });
    const noted = await photoFiles(db, ids);
    for (const id of ids.filter((each) => !noted.has(each))) {
      await eraseFile(db, store, id);
      erased += 1;
    }
    after = ids.at(-1) ?? null;
    if (ids.length < PAGE) return erased;
  }
}

async function photoFiles(db: Db, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await complaintsTables(db)
    .selectFrom("complaints.photo")
    .select("fileId")
    .where("fileId", "in", ids)
    .execute();
  return new Set(rows.map(({ fileId }) => fileId));
}
