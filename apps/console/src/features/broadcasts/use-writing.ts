import { useState } from "react";
import type { Draft } from "./draft.ts";
import { forgetKept, keepTyped, readKept } from "./kept-draft.ts";

/**
 * What is being typed, kept on this computer with every change until it is saved or thrown away.
 * @param given key: of which message; fresh: the fields when nothing was kept; version: of the message on the server (0: a new one)
 */
export function useWriting({ key, fresh, version }: { key: string; fresh: Draft; version: number }) {
  const [found] = useState(() => readKept(localStorage, key, Date.now()));
  const [draft, setDraft] = useState<Draft>(found?.draft ?? fresh);
  const [seenVersion, setSeenVersion] = useState(found?.version ?? version);
  const [isKept, setIsKept] = useState(found !== null);
  const keep = (kept: Draft, over: number) => {
    keepTyped(localStorage, { key, draft: kept, version: over, now: Date.now() });
    setIsKept(true);
  };
  return {
    draft,
    /** The version over which it was typed. */
    seenVersion,
    isKept,
    wasFound: found !== null,
    change(changes: Partial<Draft>) {
      const after = { ...draft, ...changes };
      setDraft(after);
      keep(after, seenVersion);
    },
    /** What is typed shall stand over a newer version. */
    insist(over: number) {
      setSeenVersion(over);
      keep(draft, over);
    },
    discard() {
      forgetKept(localStorage, key);
      setDraft(fresh);
      setSeenVersion(version);
      setIsKept(false);
    },
    forget: () => forgetKept(localStorage, key),
  };
}
