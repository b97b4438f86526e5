import type pg from "pg";
import type { SimulatorDoor } from "../simulator-door.ts";
import type { Approved } from "./open-office.ts";

/** What LINE took for one broadcast: by its calls' keys, since the words do not stand in the ledger. */
export type Taken = Readonly<{
  times: ReadonlyMap<string, number>;
  calls: number;
  firstAt: number;
  lastAt: number;
  /** Deliveries under keys that belong to no call of ours. */
  strays: number;
}>;

/** Reads LINE's own ledger since an approval, and sums up that broadcast. */
export async function readTaken(door: SimulatorDoor, client: pg.Client, { id, approvedAt }: Approved): Promise<Taken> {
  const { rows } = await client.query<{ key: string; id: string }>(
    "select retry_key as key, broadcast_id as id from messages.chunk",
  );
  const broadcasts = new Map(rows.map(({ key, id }) => [key, id]));
  const times = new Map<string, number>();
  const requests = new Set<string>();
  let strays = 0;
  let [firstAt, lastAt] = [Number.POSITIVE_INFINITY, 0];
  await door.readDeliveries({ endpoint: "multicast", since: approvedAt }, ({ userId, retryKey, requestId, at }) => {
    const broadcast = retryKey === null ? undefined : broadcasts.get(retryKey);
    if (broadcast === undefined) strays += 1;
    if (broadcast !== id) return;
    times.set(userId, (times.get(userId) ?? 0) + 1);
    requests.add(requestId);
    firstAt = Math.min(firstAt, at);
    lastAt = Math.max(lastAt, at);
  });
  return { times, calls: requests.size, firstAt, lastAt, strays };
}

/** How many got it more or less than once, or got it and should not have. */
export function countWrong({ times, strays }: Taken, wanted: readonly string[]): number {
  const wrong = wanted.filter((userId) => times.get(userId) !== 1).length;
  const meant = wanted.filter((userId) => times.has(userId)).length;
  return wrong + times.size - meant + strays;
}
