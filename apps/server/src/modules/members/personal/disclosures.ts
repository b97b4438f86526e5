import { type Disclosure, memberRoutes } from "@paknam/contract";
import { wordsIn } from "@paknam/wording";
import type { Db } from "../../../platform/db/db.ts";
import type { DataSubject } from "../../../platform/personal.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { type LookKind, looksAt } from "../searching/looks.queries.ts";

/** A page of a phone shows no more. */
const MOST = 1_000;

const KINDS: Readonly<Record<LookKind, Disclosure["kind"]>> = {
  record: "looked",
  "national-id": "national-id",
  claim: "claim",
  export: "export",
};

/** Who looked: the organisation, for what, in the officer's words; no officer's name. */
export async function disclosuresOf(db: Db, { memberId }: DataSubject): Promise<Disclosure[]> {
  const looks = await looksAt(db, { memberId, most: MOST });
  const organisations = await organisationRefs(
    db,
    looks.map(({ organisationId }) => organisationId),
  );
  return looks.flatMap(({ at, kind, organisationId, purpose, words }) => {
    const organisation = organisations.get(organisationId);
    if (!organisation) return [];
    return [{ at: at.toISOString(), kind: KINDS[kind], organisation, purpose, words: words === "" ? null : words }];
  });
}

/** Why somebody looked or was given it, in the person's language. */
export function sayLookPurpose(purpose: string, language: string): string {
  if (purpose === "export") return wordsIn(language)("privacy.held.lookPurposes.export");
  const known = memberRoutes.LookPurpose.safeParse(purpose);
  return known.success ? wordsIn(language)(`privacy.held.lookPurposes.${known.data}`) : purpose;
}
