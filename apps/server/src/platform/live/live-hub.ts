import type { LiveEvent } from "@paknam/contract";
import { listen } from "../db/listen.ts";
import type { Log } from "../log.ts";
import { LIVE_CHANNEL } from "./notify.ts";

type Page = Readonly<{
  topics: ReadonlySet<string>;
  send(event: LiveEvent): void;
}>;

/** Pages that are open now, and what they are told. */
export type LiveHub = Readonly<{
  open(page: Page): () => void;
  close(): Promise<void>;
}>;

const COALESCE_MS = 100;

/** Listens to the database once a process and passes on what each page may know, equal events of 100 ms as one. */
export async function openLiveHub({ databaseUrl, log }: { databaseUrl: string; log: Log }): Promise<LiveHub> {
  const pages = new Set<Page>();
  let waiting = new Map<string, { event: LiveEvent; topics: readonly string[] }>();
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    timer = undefined;
    const batch = waiting;
    waiting = new Map();
    for (const { event, topics } of batch.values()) {
      for (const page of pages) if (topics.some((topic) => page.topics.has(topic))) page.send(event);
    }
  };
  const listening = await listen({
    databaseUrl,
    channel: LIVE_CHANNEL,
    name: "live",
    hear(payload) {
      waiting.set(payload, JSON.parse(payload));
      timer ??= setTimeout(flush, COALESCE_MS);
    },
    // What happened meanwhile is unknown: every page asks for all.
    onGap() {
      for (const page of pages) page.send({ kind: "resync" });
    },
    log,
  });
  return {
    open(page) {
      pages.add(page);
      return () => pages.delete(page);
    },
    async close() {
      clearTimeout(timer);
      await listening.stop();
    },
  };
}
