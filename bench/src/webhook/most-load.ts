import { openConnection } from "./connection.ts";

/** Requests a second that are answered 200 when `connections` of them are always under way (closed loop). Throws when one fails. */
export async function sendMost(given: {
  url: URL;
  connections: number;
  forMs: number;
  nextRequest: () => Buffer;
}): Promise<number> {
  const { url, connections, forMs, nextRequest } = given;
  const open = await Promise.all(Array.from({ length: connections }, () => openConnection(url)));
  const start = performance.now();
  const counts = await Promise.all(
    open.map(async (connection) => {
      let answered = 0;
      while (performance.now() - start < forMs) {
        const status = await connection.exchange(nextRequest());
        if (status !== 200) throw new Error(`${url.href} answered ${status}`);
        answered += 1;
      }
      return answered;
    }),
  ).finally(() => {
    for (const connection of open) connection.close();
  });
  const tookMs = performance.now() - start;
  return (counts.reduce((sum, count) => sum + count, 0) / tookMs) * 1_000;
}
