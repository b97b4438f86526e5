import { CallError, Draft, type Registration } from "@paknam/contract";
import { z } from "zod";
import type { KeyValues } from "../complaint-form/draft-store.ts";
import { questionOfRefusal } from "./questions.ts";

/** saved: the server has them all. kept: they wait on the phone. refused: one was dropped, the rest is saved. */
export type Sent = { kind: "saved" | "kept" } | { kind: "refused"; error: unknown };

/** Who somebody is, is not kept on a phone for ever. */
const KEEP_MS = 7 * 86_400_000;
const Kept = z.object({ answers: Draft, savedAt: z.number() });

/**
 * Answers on their way to the server: each is kept on the phone until it is there, so that a lost connection or a closed page loses none.
 * @param deps.onChange told whenever what waits, or what the server has, changed
 */
export async function openKeptAnswers(deps: {
  values: KeyValues;
  ownerKey: string;
  send: (answers: Draft) => Promise<Registration>;
  now: () => number;
  onChange: (state: { pending: Draft; registration: Registration | null; isKept: boolean }) => void;
}) {
  const { values, send, now, onChange } = deps;
  const key = `${deps.ownerKey}/joining`;
  let pending = await load();
  let running: Promise<Sent> | null = null;
  let isKept = true;

  async function load(): Promise<Draft> {
    const kept = Kept.safeParse(await values.get(key).catch(() => null));
    return kept.success && now() - kept.data.savedAt < KEEP_MS ? kept.data.answers : {};
  }

  async function change(next: Draft, registration: Registration | null): Promise<void> {
    pending = next;
    const isEmpty = Object.keys(next).length === 0;
    const writing = isEmpty ? values.del(key) : values.set(key, { answers: next, savedAt: now() });
    onChange({ pending, registration, isKept });
    await writing.then(
      () => undefined,
      () => {
        isKept = false;
        onChange({ pending, registration: null, isKept });
      },
    );
  }

  async function sendAll(): Promise<Sent> {
    let refused: Sent | null = null;
    while (Object.keys(pending).length > 0) {
      const batch = pending;
      try {
        const registration = await send(batch);
        await change(without(pending, batch), registration);
      } catch (error) {
        if (!isRefusal(error)) return { kind: "kept" };
        refused = { kind: "refused", error };
        const question = questionOfRefusal(error.code);
        await change(
          without(pending, question && question in batch ? { [question]: batch[question as keyof Draft] } : batch),
          null,
        );
      }
    }
    return refused ?? { kind: "saved" };
  }

  const flush = (): Promise<Sent> => {
    running ??= sendAll().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    pending: () => pending,
    /** Sends what waits, once at a time. */
    flush,
    answer: async (answers: Draft): Promise<Sent> => {
      const kept = change({ ...pending, ...answers }, null);
      const sent = flush();
      await kept;
      return sent;
    },
    /** It is over: nothing of it stays on the phone. */
    forget: () => change({}, null),
  };
}

/** What is still as it was sent is taken out; what was answered anew meanwhile stays. */
function without(answers: Draft, sent: Draft): Draft {
  return Object.fromEntries(
    Object.entries(answers).filter(([field, value]) => sent[field as keyof Draft] !== value),
  ) as Draft;
}

/** The server understood and said no; anything else (no connection, too many, broken) is worth another try. */
function isRefusal(error: unknown): error is CallError {
  return (
    error instanceof CallError && error.status >= 400 && error.status < 500 && ![401, 408, 429].includes(error.status)
  );
}
