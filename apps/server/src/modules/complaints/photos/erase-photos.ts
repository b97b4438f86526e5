import type { Db } from "../../../platform/db/db.ts";
import { eraseFile } from "../../../platform/files/erase-file.ts";
import type { FileStore } from "../../../platform/files/file-store.ts";
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
