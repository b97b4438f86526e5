import { findActions } from "../behaviours/find-actions.ts";
import type { JsonObject } from "../json.ts";
import type { SendEndpoint, Sending } from "../state/ledger.ts";
import { lineDayOf, lineMonthOf } from "../state/line-date.ts";

/** In one month statistics are kept for so many unit names; a further one is dropped in silence, and its message is sent. */
const unitsPerMonthMax = 1000;

/** To how many people messages went on that day through that endpoint. */
export const sentOn = (sendings: readonly Sending[], day: string, endpoint: SendEndpoint): number =>
  sendings
    .filter((one) => one.endpoint === endpoint && lineDayOf(one.at) === day)
    .reduce((sum, { delivered }) => sum + delivered.length, 0);

/** The unit names that LINE took in that month, in the order of their first use. */
export function unitsOfMonth(sendings: readonly Sending[], month: string): string[] {
  const units = new Set<string>();
  for (const { at, unit } of sendings) {
    if (unit === undefined || lineMonthOf(at) !== month) continue;
    units.add(unit);
    if (units.size === unitsPerMonthMax) break;
  }
  return [...units];
}

/** What was sent under that name from the one day to the other, both included, in the months in which LINE took the name. */
export function sendingsOfUnit(
  sendings: readonly Sending[],
  { unit, from, to }: { unit: string; from: string; to: string },
) {
  const taken = new Map<string, boolean>();
  function isTaken(month: string): boolean {
    const known = taken.get(month) ?? unitsOfMonth(sendings, month).includes(unit);
    taken.set(month, known);
    return known;
  }
  return sendings.filter((one) => {
    if (one.unit !== unit) return false;
    const day = lineDayOf(one.at);
    return day >= from && day <= to && isTaken(lineMonthOf(one.at));
  });
}

export type Bubble = { reached: number; hasMedia: boolean };
type Link = { readonly seq: number; readonly url: string; clicks: number };
export type Counts = { readonly people: number; readonly bubbles: readonly Bubble[]; readonly links: readonly Link[] };

const isMedia = ({ type }: JsonObject): boolean => type === "video" || type === "audio";

/** The web addresses that a message's buttons and areas open. */
function urlsOf(message: JsonObject): Set<string> {
  const uris = findActions([message]).map(({ action }) => action["uri"]);
  return new Set(uris.filter((uri) => typeof uri === "string").filter((uri) => /^https?:/.test(uri)));
}

/** Counts several requests together: bubbles by their place, links by place and address. `clicksOf` tells what was tapped. */
export function countSendings(
  sendings: readonly Sending[],
  clicksOf: (requestId: string) => ReadonlyMap<string, number>,
): Counts {
  const bubbles: Bubble[] = [];
  const links = new Map<string, Link>();
  for (const { delivered, messages, requestId } of sendings) {
    const clicks = clicksOf(requestId);
    for (const [index, message] of (JSON.parse(messages) as JsonObject[]).entries()) {
      const bubble = bubbles[index] ?? { reached: 0, hasMedia: false };
      bubbles[index] = bubble;
      bubble.reached += delivered.length;
      bubble.hasMedia ||= isMedia(message);
      for (const url of urlsOf(message)) {
        const link = links.get(`${index} ${url}`) ?? { seq: index + 1, url, clicks: 0 };
        links.set(`${index} ${url}`, link);
        link.clicks += clicks.get(url) ?? 0;
      }
    }
  }
  return {
    people: sendings.reduce((sum, { delivered }) => sum + delivered.length, 0),
    bubbles,
    links: [...links.values()],
  };
}
