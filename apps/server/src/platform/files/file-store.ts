import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Bytes by their SHA-256; the same bytes are kept once. Another store (S3) gives the same three functions. */
export type FileStore = Readonly<{
  put(bytes: Buffer): Promise<string>;
  /** @throws when there is no such file */
  read(sha256: string): Promise<Buffer>;
  remove(sha256: string): Promise<void>;
}>;

/** The name under which bytes are kept. */
export const sha256Of = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Files under a folder, in 256 sub-folders; written beside and renamed, so that a crash leaves no half file. */
export function openFileStore(folder: string): FileStore {
  const placeOf = (sha256: string): string => path.join(folder, sha256.slice(0, 2), sha256);
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const place = placeOf(sha256);
      const draft = `${place}.${randomUUID()}`;
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, place);
      return sha256;
    },
    read: (sha256) => readFile(placeOf(sha256)),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
  };
}
