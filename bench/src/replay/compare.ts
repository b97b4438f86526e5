import type { Filed } from "./filed.queries.ts";
import type { Played } from "./play-row.ts";

export type Outcome = Readonly<{
  filedShare: number;
  /** Ended neither filed nor told who serves the place; with those whose filing the database does not know. */
  lost: readonly Played[];
  /** Rows of which two complaints or more were made. */
  doubled: number;
  /** Among rows that name a sub-district and were filed. */
  areaFinal: Readonly<{ measured: number; right: number; wrong: readonly string[] }>;
}>;

/** What became of the rows: what their people saw beside what the database holds. */
export function compare(played: readonly Played[], filed: readonly Filed[]): Outcome {
  const byPerson = Map.groupBy(filed, ({ lineUserId }) => lineUserId);
  const filedOf = ({ userId }: Played): Filed | undefined => byPerson.get(userId)?.[0];
  const isLost = (each: Played): boolean =>
    each.end === "told-elsewhere" ? false : each.end !== "filed" || filedOf(each) === undefined;
  const named = played.flatMap((each) => {
    const complaint = filedOf(each);
    return each.row.tambon_text && complaint ? [{ each, complaint }] : [];
  });
  const wrong = named.filter(({ each, complaint }) => complaint.areaName !== each.row.tambon_text);
  return {
    filedShare: played.filter(filedOf).length / played.length,
    lost: played.filter(isLost),
    doubled: [...byPerson.values()].filter((complaints) => complaints.length > 1).length,
    areaFinal: {
      measured: named.length,
      right: named.length - wrong.length,
      wrong: wrong.map(({ each, complaint }) => {
        const story = each.row.description.replace(/\s+/g, " ").slice(0, 80);
        return `${each.row.tambon_text} → ${complaint.areaName ?? "nowhere"} (${complaint.areaSource}) “${story}”`;
      }),
    },
  };
}
