import type { Db } from "../../../platform/db/db.ts";
import type { FileStore } from "../../../platform/files/file-store.ts";
import { savePicture } from "../../../platform/files/save-picture.ts";
import { insertPhoto, type PhotoOwner } from "../photos/photos.queries.ts";
import { drawScene, type Scene } from "./draw-scene.ts";

/** Keeps a drawing as somebody's photo, the way an uploaded one is kept; answers the photo's id. */
export async function keepScene(
  tx: Db,
  store: FileStore,
  { scene, owner, now }: { scene: Scene; owner: PhotoOwner; now: Date },
): Promise<string> {
  const { fileId } = await savePicture(tx, store, { bytes: await drawScene(scene), room: "complaints" });
  return insertPhoto(tx, { ...owner, fileId, now });
}
