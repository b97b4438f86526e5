import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type ContentInfo = {
  readonly contentType: string;
  readonly size: number;
  readonly readyAt: number;
  gone?: true;
};

/** LINE deletes content "after a certain period"; here the oldest leave when all together exceed this. */
const keptBytes = 512 * 1024 * 1024;

/** The bytes of photos and files that people sent. With a folder they outlive the process. */
export function createContents() {
  const infos = new Map<string, ContentInfo>();
  const bytes = new Map<string, Buffer>();
  let total = 0;
  let folder: string | undefined;

  function drop(messageId: string): void {
    total -= bytes.get(messageId)?.length ?? 0;
    bytes.delete(messageId);
  }

  return {
    keepIn(path: string): void {
      folder = path;
    },
    async add(messageId: string, content: Buffer, about: { contentType: string; readyAt: number }): Promise<void> {
      // First the file: the state file must not name what is half written when the process is killed.
      if (folder !== undefined) {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, messageId), content);
      }
      infos.set(messageId, { ...about, size: content.length });
      bytes.set(messageId, content);
      total += content.length;
      for (const oldest of bytes.keys()) {
        if (total <= keptBytes || oldest === messageId) break;
        drop(oldest);
      }
    },
    info: (messageId: string) => infos.get(messageId),
    async read(messageId: string): Promise<Buffer | undefined> {
      const inMemory = bytes.get(messageId);
      if (inMemory !== undefined || folder === undefined || !infos.has(messageId)) return inMemory;
      const path = join(folder, messageId);
      return existsSync(path) ? readFile(path) : undefined;
    },
    /** After an unsend the bytes are gone, and LINE says so. */
    async remove(messageId: string): Promise<void> {
      const info = infos.get(messageId);
      if (info === undefined) return;
      info.gone = true;
      drop(messageId);
      if (folder !== undefined) await rm(join(folder, messageId), { force: true });
    },
    dump: () => Object.fromEntries(infos),
    load(saved: Readonly<Record<string, ContentInfo>>) {
      for (const [messageId, info] of Object.entries(saved)) infos.set(messageId, info);
    },
    async reset(): Promise<void> {
      infos.clear();
      bytes.clear();
      total = 0;
      if (folder !== undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}
