import pg from "pg";
import type { Log } from "../log.ts";

const RECONNECT_MS = 1_000;
/** A connection that a network dropped in silence is found out by probes, not by hours of quiet. */
const PROBE_AFTER_MS = 10_000;

/**
 * Hears the notifications of one channel over a connection of its own, one at a time: when it breaks it is made anew.
 * @param options.hear called with each notification's payload
 * @param options.onGap called after a break: what was said meanwhile is unknown
 */
export async function listen(options: {
  databaseUrl: string;
  channel: string;
  /** Who listens, as the database's own list of connections shows it. */
  name: string;
  hear(payload: string): void;
  onGap(): void;
  log: Log;
}): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl, channel, name, hear, onGap, log } = options;
  let current: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function connect(): Promise<void> {
    const mine = new pg.Client({
      connectionString: databaseUrl,
      application_name: `paknam ${name}`,
      keepAlive: true,
      keepAliveInitialDelayMillis: PROBE_AFTER_MS,
    });
    current = mine;
    // One break speaks several times (the server's word, the socket's end): only the first counts.
    const lose = (error: unknown): void => {
      if (current !== mine || isStopped) return;
      current = undefined;
      mine.end().catch(() => undefined);
      log.warn({ err: error, channel }, "listening broke off, connecting again");
      timer = setTimeout(() => connect().then(onGap), RECONNECT_MS);
    };
    mine.on("notification", ({ payload }) => hear(payload ?? ""));
    mine.on("error", lose);
    mine.on("end", () => lose(new Error("the connection ended")));
    try {
      await mine.connect();
      await mine.query(`listen ${channel}`);
    } catch (error) {
      lose(error);
    }
  }
  await connect();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current?.end().catch(() => undefined);
    },
  };
}
