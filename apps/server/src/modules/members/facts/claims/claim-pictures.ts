import type { Picture } from "@paknam/contract";
import type { FastifyRequest } from "fastify";
import type { Db } from "../../../../platform/db/db.ts";
import { AppError } from "../../../../platform/errors.ts";
import { eraseFile } from "../../../../platform/files/erase-file.ts";
import { findPictures } from "../../../../platform/files/find-pictures.ts";
import { receiveUpload } from "../../../../platform/files/receive-upload.ts";
import { savePicture } from "../../../../platform/files/save-picture.ts";
import { newId } from "../../../../platform/random.ts";
import type { MembersDeps } from "../../context.ts";
import { membersTables } from "../../members.tables.ts";

/** Two claims full; what no claim took goes after a day. */
const LOOSE_MOST = 10;
const LOOSE_MS = 86_400_000;

/**
 * Takes in one picture for a claim.
 * @throws photo.missing · photo.too_many · photo.too_large · photo.unreadable
 */
export async function receiveClaimPicture(
  { db, files, links, clock }: MembersDeps,
  { memberId, request }: { memberId: string; request: FastifyRequest },
): Promise<{ pictureId: string; picture: Picture }> {
  const loose = await pictureRows(db).where("memberId", "=", memberId).where("claimId", "is", null).execute();
  if (loose.length >= LOOSE_MOST) throw new AppError("photo.too_many", { status: 409, detail: { most: LOOSE_MOST } });
  const { fileId, width, height } = await savePicture(db, files, {
    bytes: await receiveUpload(request),
    room: "members",
  });
  const pictureId = newId();
  await membersTables(db)
    .insertInto("members.claimPicture")
    .values({ id: pictureId, memberId, fileId, addedAt: clock.now() })
    .execute();
  return { pictureId, picture: { id: fileId, url: links.link(fileId), width, height } };
}

/** Gives a claim the pictures of its own person; those of others are passed over. */
export async function bindPictures(
  tx: Db,
  { claimId, memberId, pictureIds }: { claimId: string; memberId: string; pictureIds: readonly string[] },
): Promise<void> {
  if (pictureIds.length === 0) return;
  await membersTables(tx)
    .updateTable("members.claimPicture")
    .set({ claimId })
    .where("id", "in", [...pictureIds])
    .where("memberId", "=", memberId)
    .where("claimId", "is", null)
    .execute();
}

/** The pictures of a claim, as the agency that answers may see them. */
export async function picturesOf({ db, links }: MembersDeps, claimId: string): Promise<Picture[]> {
  const rows = await pictureRows(db).where("claimId", "=", claimId).orderBy("addedAt").execute();
  const sizes = await findPictures(
    db,
    rows.map(({ fileId }) => fileId),
  );
  return rows.flatMap(({ fileId }) => {
    const size = sizes.get(fileId);
    return size ? [{ id: fileId, url: links.link(fileId), ...size }] : [];
  });
}

/** Erases pictures: those of answered claims, and those that no claim took within a day. */
export async function erasePictures({ db, files, clock }: Pick<MembersDeps, "db" | "files" | "clock">): Promise<void> {
  const before = new Date(clock.now().getTime() - LOOSE_MS);
  const rows = await pictureRows(db)
    .where(({ or, and, eb, exists, selectFrom }) =>
      or([
        and([eb("claimId", "is", null), eb("addedAt", "<", before)]),
        exists(
          selectFrom("members.claim as claim")
            .select("claim.id")
            .whereRef("claim.id", "=", "members.claimPicture.claimId")
            .where("claim.state", "in", ["yes", "no", "withdrawn"]),
        ),
      ]),
    )
    .limit(1_000)
    .execute();
  for (const row of rows) {
    await eraseFile(db, files, row.fileId);
    await membersTables(db).deleteFrom("members.claimPicture").where("id", "=", row.id).execute();
  }
}

const pictureRows = (db: Db) => membersTables(db).selectFrom("members.claimPicture").select(["id", "fileId"]);
