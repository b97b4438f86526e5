import type { PlaceAnswer } from "@paknam/contract";
import { nameInSentence } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import { findPlace } from "../../../places/index.ts";

/** "แพรกสา" for "แพรกษา" is 0.83; names of two letters fewer fall below. */
const NAMED = 0.75;
/** "ตลาด" is a sub-district of ours and every market. */
const SHORTEST = 5;

/**
 * Where a sentence that tells what happened also says where. A name that fits several is asked only if it stands there: a likeness
 * alone ("ถนนพัง") is no place.
 */
export async function placeInStory(tx: Db, text: string): Promise<PlaceAnswer | null> {
  const answer = await findPlace(tx, { text });
  if (answer.kind === "unknown") return null;
  if (answer.kind !== "choose") return answer;
  const isNamed = answer.choices.some(({ area }) =>
    [area.name.th, area.name.en, area.district?.th ?? "", area.district?.en ?? ""].some(
      (name) => name.length >= SHORTEST && nameInSentence(name, text) >= NAMED,
    ),
  );
  return isNamed ? answer : null;
}
