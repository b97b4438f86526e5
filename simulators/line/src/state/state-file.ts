import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { lineMonthOf } from "./line-date.ts";
import { readSavedState, type SavedState } from "./read-saved-state.ts";
import { presentSent } from "./sent-messages.ts";
import type { Simulator } from "./simulator.ts";

const writeAfterMs = 500;

/** After a write, at least so many times as long as it took passes before the next: a million people are half a second's work. */
const restTimes = 10;

function dump({ people, ledger, chats, contents, richMenus, quota, clock }: Simulator): SavedState {
  return {
    version: 2,
    people: people.dump(),
    ledger: ledger.dump(),
    chats: chats.dump(),
    contents: contents.dump(),
    richMenus: richMenus.dump(),
    quotaUsed: quota.used(),
    savedAt: clock.now(),
  };
}

function load(simulator: Simulator, saved: SavedState): void {
  const { people, ledger, chats, contents, richMenus, quota, clock } = simulator;
  const { savedAt = clock.now() } = saved;
  // Time never runs backwards: a chat goes by its messages' ids, which are times.
  clock.advance(Math.max(0, savedAt - clock.now()));
  people.load(saved.people);
  ledger.load(saved.ledger);
  chats.load(saved.chats);
  contents.load(saved.contents);
  richMenus.load(saved.richMenus);
  if (lineMonthOf(savedAt) === lineMonthOf(clock.now())) quota.setUsed(saved.quotaUsed);
  rememberRetryKeys(simulator);
}

/** LINE knows an accepted retry key for 24 hours, whatever happens to its machines. */
function rememberRetryKeys({ ledger, retryKeys }: Simulator): void {
  for (const { retryKey, requestId, endpoint, messages, messageIds, at } of ledger.all()) {
    if (retryKey === undefined) continue;
    const answer = endpoint === "push" ? { sentMessages: presentSent(JSON.parse(messages), messageIds) } : {};
    retryKeys.accept(retryKey, { requestId, answer, at });
  }
}

async function readFileOf(path: string): Promise<SavedState> {
  try {
    return readSavedState(await readFile(path, "utf8"));
  } catch (error) {
    throw new Error(`The state file ${path} cannot be read; move it away to begin anew. ${String(error)}`);
  }
}

/**
 * Loads the file when it exists and keeps it up to date from then on: written half a second after a change, whole or not at all.
 * Photos lie beside it in a folder. Throws when the file is there but cannot be read.
 */
export async function openStateFile(
  simulator: Simulator,
  path: string,
): Promise<{ touch(): void; close(): Promise<void> }> {
  await mkdir(dirname(path), { recursive: true });
  simulator.contents.keepIn(`${path}.content`);
  if (existsSync(path)) load(simulator, await readFileOf(path));

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

  function touch(): void {
    timer ??= setTimeout(() => void save(), Math.max(writeAfterMs, restTimes * tookMs));
  }

  const stop = simulator.live.listen(touch);
  return {
    /** Something may have changed. */
    touch,
    async close() {
      stop();
      await save();
    },
  };
}
