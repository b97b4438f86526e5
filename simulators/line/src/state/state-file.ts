import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Simulator } from "./simulator.ts";

const writeAfterMs = 500;

function dump({ people, chats, contents, richMenus, quota }: Simulator) {
  return {
    version: 1,
    people: people.dump(),
    chats: chats.dump(),
    contents: contents.dump(),
    richMenus: richMenus.dump(),
    quotaUsed: quota.used(),
  };
}

function load({ people, chats, contents, richMenus, quota }: Simulator, text: string): void {
  const saved = JSON.parse(text) as ReturnType<typeof dump>;
  if (saved.version !== 1) throw new Error(`The state file has version ${saved.version}; this simulator reads 1.`);
  people.load(saved.people);
  chats.load(saved.chats);
  contents.load(saved.contents);
  richMenus.load(saved.richMenus);
  quota.setUsed(saved.quotaUsed);
}

/**
 * Loads the file when it exists and keeps it up to date from then on: written half a second after a change, whole or not at all.
 * Photos lie beside it in a folder. Throws when the file is there but cannot be read.
 */
export async function openStateFile(simulator: Simulator, path: string): Promise<{ close(): Promise<void> }> {
  await mkdir(dirname(path), { recursive: true });
  simulator.contents.keepIn(`${path}.content`);
  if (existsSync(path)) load(simulator, await readFile(path, "utf8"));

  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const text = JSON.stringify(dump(simulator));
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write).catch((error: unknown) => console.error(`Cannot write ${path}:`, error));
    return writing;
  }

  const stop = simulator.live.listen(() => {
    timer ??= setTimeout(() => void save(), writeAfterMs);
  });
  return {
    async close() {
      stop();
      await save();
    },
  };
}
