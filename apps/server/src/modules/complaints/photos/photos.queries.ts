import type { Picture } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import type { FileLinks } from "../../../platform/files/file-links.ts";
import { findPictures } from "../../../platform/files/find-pictures.ts";
import { newId } from "../../../platform/random.ts";
import { photoNotFound } from "../complaints.errors.ts";
import { complaintsTables } from "../complaints.tables.ts";

/** What a photo shows: the fault as reported, an answer, work on the way, the proof that it is fixed. */
export type PhotoKind = "report" | "answer" | "progress" | "proof";

/** Whose photo it is until it is sent with something. */
export type PhotoOwner = Readonly<{ memberId: string } | { officerId: string }>;

/** Notes a kept picture as somebody's, not yet part of a complaint; answers the photo's id. */
export async function insertPhoto(
  db: Db,
  photo: PhotoOwner & { fileId: string; lineMessageId?: string | null; now: Date },
): Promise<string> {
  const id = newId();
  await complaintsTables(db)
    .insertInto("complaints.photo")
    .values({
      id,
      memberId: "memberId" in photo ? photo.memberId : null,
      officerId: "officerId" in photo ? photo.officerId : null,
      fileId: photo.fileId,
      lineMessageId: photo.lineMessageId ?? null,
      kind: "memberId" in photo ? "report" : "progress",
      addedAt: photo.now,
    })
    .execute();
  return id;
}

/** How many photos of somebody belong to nothing yet; those of a draft given up are on their way out. */
export async function countLoosePhotos(db: Db, owner: PhotoOwner): Promise<number> {
  const { count } = await complaintsTables(db)
    .selectFrom("complaints.photo")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .where("memberId" in owner ? "memberId" : "officerId", "=", "memberId" in owner ? owner.memberId : owner.officerId)
    .where("complaintId", "is", null)
    .where("unsentAt", "is", null)
    .where("erasedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type Binding = Readonly<{
  ids: readonly string[];
  kind: PhotoKind;
  complaintId: string;
  stepId: string;
  doing: { by: "member"; memberId: string } | { by: "officer"; caller: { officerId: string } } | { by: "system" };
}>;

/**
 * Makes photos part of a step: only one's own, not yet sent, not unsent.
 * @throws AppError photo.not_found when one of them is not such
 */
export async function bindPhotos(tx: Db, { ids, kind, complaintId, stepId, doing }: Binding): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  if (doing.by === "system") throw photoNotFound();
  const { numUpdatedRows } = await complaintsTables(tx)
    .updateTable("complaints.photo")
    .set({ complaintId, stepId, kind })
    .where("id", "in", wanted)
    .where("complaintId", "is", null)
    .where("unsentAt", "is", null)
    .where("erasedAt", "is", null)
    .$if(doing.by === "member", (query) => query.where("memberId", "=", doing.by === "member" ? doing.memberId : null))
    .$if(doing.by === "officer", (query) =>
      query.where("officerId", "=", doing.by === "officer" ? doing.caller.officerId : null),
    )
    .executeTakeFirst();
  if (Number(numUpdatedRows) !== wanted.length) throw photoNotFound();
}

export type StepPhoto = Readonly<{ stepId: string | null; fileId: string; picture: Picture }>;

/** The photos of a complaint that may be shown, with addresses that lapse; unsent and erased ones are not among them. */
export async function listPhotos(db: Db, links: FileLinks, complaintId: string): Promise<StepPhoto[]> {
  const photos = await complaintsTables(db)
    .selectFrom("complaints.photo")
    .select(["id", "stepId", "fileId"])
    .where("complaintId", "=", complaintId)
    .where("unsentAt", "is", null)
    .where("erasedAt", "is", null)
    .orderBy("id")
    .execute();
  const sizes = await findPictures(
    db,
    photos.map(({ fileId }) => fileId),
  );
  return photos.flatMap(({ id, stepId, fileId }) => {
    const size = sizes.get(fileId);
    return size ? [{ stepId, fileId, picture: { id, url: links.link(fileId), ...size } }] : [];
  });
}
