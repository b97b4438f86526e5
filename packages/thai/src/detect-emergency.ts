import {
  type EmergencyNumber,
  emergencySigns,
  fireIsOver,
  harmlessWords,
  isOver,
  isStillGoingOn,
} from "./emergency-signs.ts";
import { normaliseThai } from "./normalise-thai.ts";

/**
 * Which emergency numbers a message calls for, most fitting first; empty for none. A danger that is over ("ดับเพลิงมาแล้ว"),
 * long ago or only feared ("กลัวไฟไหม้") calls for none, unless the message also says that it goes on.
 */
export function detectEmergency(text: string): EmergencyNumber[] {
  let sentence = normaliseThai(text).toLowerCase();
  const goesOn = isStillGoingOn.test(sentence);
  if (!goesOn && isOver.test(sentence)) return [];
  const isFireOut = !goesOn && fireIsOver.test(sentence);
  for (const words of harmlessWords) sentence = sentence.replace(words, " ");
  const numbers = new Set<EmergencyNumber>();
  for (const sign of emergencySigns) {
    if (sign.isFire && isFireOut) continue;
    if (sign.pattern.test(sentence)) for (const number of sign.numbers) numbers.add(number);
  }
  return [...numbers];
}
