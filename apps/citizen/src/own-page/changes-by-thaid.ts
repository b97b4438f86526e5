import type { Draft, OwnPage } from "@paknam/contract";

/** What is known of a person before and after ThaID answered; the draft where they are not registered yet. */
export type Known = Readonly<{ page: OwnPage; draft: Draft }>;
export type Change = Readonly<{ field: "name" | "birthYear"; before: string | number | null; after: string | number }>;

/** What ThaID changed of the person's own words, and what agencies' lists confirmed because of it. */
export function changesByThaid(before: Known, after: Known): { changes: Change[]; newFacts: OwnPage["facts"] } {
  const changes = (["name", "birthYear"] as const).flatMap((field): Change[] => {
    const [then, now] = [knownOf(before, field), knownOf(after, field)];
    return now !== null && now !== then ? [{ field, before: then, after: now }] : [];
  });
  const known = new Set(before.page.facts.map(({ id }) => id));
  return { changes, newFacts: after.page.facts.filter(({ id }) => !known.has(id)) };
}

const knownOf = ({ page, draft }: Known, field: Change["field"]): string | number | null =>
  (page.isRegistered ? page[field] : draft[field]) ?? null;
