import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { eraseFile } from "./erase-file.ts";
import type { FileStore } from "./file-store.ts";
import { hideFile } from "./hide-file.ts";
import { savePicture } from "./save-picture.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
});
afterAll(() => t.close());

const drawn = (background: string) => sharp({ create: { width: 50, height: 40, channels: 3, background } });
const save = (bytes: Buffer, store: FileStore = t.app.deps.files) =>
  savePicture(t.app.deps.db, store, { bytes, room: "test" });
async function statusOf(fileId: string): Promise<number> {
  const { pathname, search } = new URL(t.app.deps.links.link(fileId));
  return (await t.http.inject({ url: pathname + search })).statusCode;
}

describe("what is taken for a photo", () => {
  test("what phones make and people send on", async () => {
    for (const format of ["jpeg", "png", "webp", "avif", "gif"] as const)
      expect(await save(await drawn("red").toFormat(format).toBuffer())).toMatchObject({ width: 50, height: 40 });
  });

  test("of a moving picture the first", async () => {
    const frames = Buffer.concat([await drawn("red").raw().toBuffer(), await drawn("blue").raw().toBuffer()]);
    const raw = { width: 50, height: 80, channels: 3, pageHeight: 40 } as const;
    const moving = await sharp(frames, { raw })
      .gif({ delay: [100, 100] })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect(await save(moving)).toMatchObject({ width: 50, height: 40 });
  });

  test("no drawing that is a program, and nothing else", async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    );
    for (const bytes of [svg, await drawn("red").tiff().toBuffer(), Buffer.from("no picture")])
      await expect(save(bytes)).rejects.toMatchObject({ code: "photo.unreadable" });
  });
});

describe("one address, one file", () => {
  test("a hidden file opens by no address that was given out", async () => {
    const { fileId } = await save(await drawn("green").jpeg().toBuffer());
    expect(await statusOf(fileId)).toBe(200);
    await hideFile(t.app.deps.db, fileId);
    await hideFile(t.app.deps.db, fileId);
    expect(await statusOf(fileId)).toBe(404);
  });

  test("erasing one of two equal photos while the other is being kept leaves its bytes", async () => {
    const bytes = await drawn("orange").jpeg().toBuffer();
    const { db, files } = t.app.deps;
    const first = await save(bytes);
    let erasing: Promise<void> = Promise.resolve();
    let isErased = false;
    const second = await save(bytes, {
      ...files,
      // Between the bytes and their row.
      async put(given) {
        const sha256 = await files.put(given);
        erasing = eraseFile(db, files, first.fileId).then(() => {
          isErased = true;
        });
        await waitFor("the erasure is through, or waits", async () => isErased || (await isSomebodyWaiting()));
        return sha256;
      },
    });
    await erasing;
    expect(await statusOf(second.fileId)).toBe(200);
    await eraseFile(db, files, second.fileId);
    expect(await statusOf(second.fileId)).toBe(404);
  });

  async function isSomebodyWaiting(): Promise<boolean> {
    const { rows } = await sql`select from pg_locks
      where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`.execute(t.app.deps.db);
    return rows.length > 0;
  }

  test("bytes that are gone are answered as a file that is not there", async () => {
    const { db, files } = t.app.deps;
    const bytes = await drawn("purple").jpeg().toBuffer();
    const { fileId } = await save(bytes);
    const { rows } = await sql<{ sha256: string }>`select sha256 from platform.file where id = ${fileId}`.execute(db);
    await files.remove(rows[0]?.sha256 ?? "");
    expect(await statusOf(fileId)).toBe(404);
  });
});
