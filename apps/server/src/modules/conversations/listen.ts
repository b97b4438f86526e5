import pg from "pg";
import type { Log } from "../../platform/log.ts";

const RECONNECT_MS = 1_000;

/** Calls `wake` for each notification of the channel, over a connection of its own that is made anew when it breaks. */
export async function listen(options: {
  databaseUrl: string;
  channel: string;
  wake(): void;
  log: Log;
}): Promise<{ stop(): Promise<void> }> {
  const { databaseUrl, channel, wake, log } = options;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function connect(): Promise<void> {
    const mine = new pg.Client({ connectionString: databaseUrl, application_name: "paknam inbox" });
    client = mine;
    mine.on("notification", wake);
    mine.on("error", (error) => {
      log.warn({ err: error }, "the inbox's connection is lost, it is looked at every second");
      again();
    });
    await mine.connect();
    await mine.query(`listen ${channel}`);
  }
  function again(): void {
    if (isStopped || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      connect().then(wake, again);
    }, RECONNECT_MS);
  }
  await connect().catch(again);
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
