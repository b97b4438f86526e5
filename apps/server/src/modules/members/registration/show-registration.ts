import type { Registration } from "@paknam/contract";
import { currentTexts } from "../consents/consents.queries.ts";
import type { MembersDeps } from "../context.ts";
import { profileOf } from "../own-page/profiles.queries.ts";
import { stepsLeft } from "./draft.ts";
import { readDraft } from "./drafts.queries.ts";

/** What is asked at registration, and what this person answered so far. */
export async function showRegistration(deps: MembersDeps, memberId: string): Promise<Registration> {
  return presentRegistration(deps, {
    isRegistered: (await profileOf(deps.db, memberId)) !== null,
    draft: await readDraft(deps.db, memberId),
  });
}

/** The same, for someone of whom that is known. */
export async function presentRegistration(
  deps: MembersDeps,
  { isRegistered, draft }: Pick<Registration, "isRegistered" | "draft">,
): Promise<Registration> {
  const { db, clock, catalogue } = deps;
  return {
    isRegistered,
    draft,
    left: stepsLeft(draft),
    texts: await currentTexts(db, clock.now()),
    topics: [...catalogue.topics],
    groups: [...catalogue.choiceGroups],
    canUseThaid: deps.thaid !== null,
  };
}
