import { addWords, type en } from "@paknam/wording";

type Load = () => Promise<Partial<typeof en>>;

/** English words come when somebody reads English: most never do, and first loads are counted in kilobytes. */
const loads: Load[] = [async () => (await import("@paknam/wording/catalogues-citizen-en")).en];
const listeners = new Set<() => void>();
let isRead = false;

/** From now on English is read: fetches the English of every page that is there. Rejects without a connection. */
export async function loadEnglish(): Promise<void> {
  await Promise.all(loads.map(add));
  isRead = true;
}

/** For a page whose words come with it: its English, too, at once where English is read, else when it is. Until then it speaks Thai. */
export function joinEnglish(load: Load): void {
  loads.push(load);
  if (!isRead) return;
  add(load).then(
    () => {
      for (const listener of listeners) listener();
    },
    () => undefined,
  );
}

/** Tells of English that came after its page; answers how to stop. */
export function onLaterEnglish(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

async function add(load: Load): Promise<void> {
  addWords("en", await load());
}
