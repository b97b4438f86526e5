import { ConsentText } from "@paknam/contract";
import { z } from "zod";
import type { KeyValues } from "../complaint-form/draft-store.ts";

const Texts = z.array(ConsentText);

/** The words this phone showed when they were answered: only with them can be said what changed since. */
export async function loadReadTexts(values: KeyValues, ownerKey: string): Promise<ConsentText[]> {
  return Texts.catch([]).parse(await values.get(keyOf(ownerKey)).catch(() => []));
}

/** Keeps them for the next time; a phone that keeps nothing shows the new words whole. */
export async function keepReadTexts(values: KeyValues, ownerKey: string, texts: readonly ConsentText[]): Promise<void> {
  await values.set(keyOf(ownerKey), texts).catch(() => undefined);
}

const keyOf = (ownerKey: string): string => `${ownerKey}/read-texts`;
