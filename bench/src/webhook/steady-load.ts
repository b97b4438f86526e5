import { type Connection, openConnection } from "./connection.ts";

type Load = Readonly<{ url: URL; requests: readonly Readonly<{ bytes: Buffer; dueMs: number }>[] }>;

/** What came of it: milliseconds from the moment each request was due until it was answered 200, and how many were not. */
export type Answers = Readonly<{ latenciesMs: number[]; failed: number; tookMs: number }>;

/**
 * Sends each request at its own moment, whether or not earlier ones are answered (open loop), and measures from that moment on, so that a
 * pause of the server, or our own, shows in every request that fell into it instead of hiding them.
 */
export async function sendSteadily({ url, requests }: Load): Promise<Answers> {
  const free: Connection[] = await Promise.all(Array.from({ length: 32 }, () => openConnection(url)));
  const all = [...free];
  const latenciesMs: number[] = [];
  let failed = 0;
  const start = performance.now();
  const sendOne = async (bytes: Buffer, dueMs: number): Promise<void> => {
    try {
      const connection = free.pop() ?? (await another());
      const status = await connection.exchange(bytes);
      free.push(connection);
      if (status === 200) latenciesMs.push(performance.now() - start - dueMs);
      else failed += 1;
    } catch {
      failed += 1;
    }
  };
  const another = async (): Promise<Connection> => {
    const connection = await openConnection(url);
    all.push(connection);
    return connection;
  };
  const sent: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const tick = (): void => {
      const now = performance.now() - start;
      for (let next = requests[sent.length]; next && next.dueMs <= now; next = requests[sent.length])
        sent.push(sendOne(next.bytes, next.dueMs));
      if (sent.length === requests.length) resolve();
      else setTimeout(tick, 1);
    };
    tick();
  });
  await Promise.all(sent);
  const tookMs = performance.now() - start;
  for (const connection of all) connection.close();
  return { latenciesMs, failed, tookMs };
}
