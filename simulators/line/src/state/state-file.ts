import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readSavedState, type SavedState } from "./read-saved-state.ts";
import type { Simulator } from "./simulator.ts";

const writeAfterMs = 500;

/** After a write, at least so many times as long as it took passes before the next: a million people are half a second's work. */
const restTimes = 10;

function dump({ people, ledger, chats, contents, richMenus, quota }: Simulator): SavedState {
  return {
    version: 2,
    people: people.dump(),
    ledger: ledger.dump(),
    chats: chats.dump(),
    contents: contents.dump(),
    richMenus: richMenus.dump(),
    quotaUsed: quota.used(),
  };
}

function load({ people, ledger, chats, contents, richMenus, quota }: Simulator, saved: SavedState): void {
  people.load(saved.people);
  ledger.load(saved.ledger);
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
  if (existsSync(path)) load(simulator, readSavedState(await readFile(path, "utf8")));

  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let tookMs = 0;

  async function write(): Promise<void> {
    const start = performance.now();
    const text = JSON.stringify(dump(simulator));
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
    tookMs = performance.now() - start;
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write).catch((error: unknown) => console.error(`Cannot write ${path}:`, error));
    return writing;
  }

  const stop = simulator.live.listen(() => {
    timer ??= setTimeout(() => void save(), Math.max(writeAfterMs, restTimes * tookMs));
  });
  return {
    async close() {
      stop();
      await save();
    },
  };
}
