import type { Db } from "../db/db.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { Jobs } from "../jobs/run-jobs.ts";

/** Something that has happened: past tense, ids and a version, no personal data. */
export type Event = Readonly<{ type: string; id: string; version: number }>;

/** Someone who wants to know. Its name is stable: it names the listener's job. */
export type Listener = Readonly<{
  event: string;
  name: string;
  handle(event: Event): Promise<void>;
}>;

const DISPATCH = "events.dispatch";

/** Writes the event in the transaction that causes it. At least once, each listener by itself, no order between them. */
export async function publish(db: Db, event: Event): Promise<void> {
  await enqueue(db, DISPATCH, { ...event });
}

/** The jobs that carry events: one spreads an event, then each listener has a job of its own, so that a failing one delays nobody. */
export function eventJobs(db: Db, listeners: readonly Listener[]): Jobs {
  const jobName = (listener: Listener): string => `event.${listener.event}.${listener.name}`;
  return {
    handlers: {
      [DISPATCH]: async (payload) => {
        const event = payload as Event;
        await db.transaction().execute(async (tx) => {
          for (const listener of listeners.filter((each) => each.event === event.type))
            await enqueue(tx, jobName(listener), { ...event });
        });
      },
      ...Object.fromEntries(
        listeners.map((listener) => [jobName(listener), (payload) => listener.handle(payload as Event)]),
      ),
    },
  };
}
