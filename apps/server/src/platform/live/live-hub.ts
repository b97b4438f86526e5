import type { LiveEvent } from "@paknam/contract";
import pg from "pg";
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

const tell = (pages: Iterable<Page>, event: LiveEvent): void => {
  for (const page of pages) page.send(event);
};

const COALESCE_MS = 100;
const RECONNECT_MS = 1_000;

/** Listens to the database once a process and passes on what each page may know, equal events of 100 ms as one. */
export async function openLiveHub({ databaseUrl, log }: { databaseUrl: string; log: Log }): Promise<LiveHub> {
  const pages = new Set<Page>();
  let waiting = new Map<string, { event: LiveEvent; topics: readonly string[] }>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let client: pg.Client;

  const flush = (): void => {
    timer = undefined;
    const batch = waiting;
    waiting = new Map();
    for (const { event, topics } of batch.values()) {
      for (const page of pages) if (topics.some((topic) => page.topics.has(topic))) page.send(event);
    }
  };
  const connect = async (): Promise<void> => {
    client = new pg.Client({
      connectionString: databaseUrl,
      application_name: "paknam live",
    });
    client.on("notification", ({ payload }) => {
      if (!payload) return;
      waiting.set(payload, JSON.parse(payload));
      timer ??= setTimeout(flush, COALESCE_MS);
    });
    client.on("error", (error) => {
      log.warn({ err: error }, "live connection lost");
      if (!isClosed) setTimeout(reconnect, RECONNECT_MS);
    });
    await client.connect();
    await client.query(`listen ${LIVE_CHANNEL}`);
  };
  const reconnect = (): void => {
    connect().then(
      // What happened meanwhile is unknown: every page asks for all.
      () => tell(pages, { kind: "resync" }),
      () => isClosed || setTimeout(reconnect, RECONNECT_MS),
    );
  };
  await connect();
  return {
    open(page) {
      pages.add(page);
      return () => pages.delete(page);
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await client.end();
    },
  };
}
