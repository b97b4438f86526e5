import type { Registration } from "@paknam/contract";
import { currentTexts } from "../consents/consents.queries.ts";
import type { MembersDeps } from "../context.ts";
import { profileOf } from "../own-page/profiles.queries.ts";
import { stepsLeft } from "./draft.ts";
import { readDraft } from "./drafts.queries.ts";

/** What is asked at registration, and what this person answered so far. */
export async function showRegistration(deps: MembersDeps, memberId: string): Promise<Registration> {
  const { db, clock, catalogue } = deps;
  const draft = await readDraft(db, memberId);
  return {
    isRegistered: (await profileOf(db, memberId)) !== null,
    draft,
    left: stepsLeft(draft),
    texts: await currentTexts(db, clock.now()),
    topics: [...catalogue.topics],
    groups: [...catalogue.choiceGroups],
    canUseThaid: deps.thaid !== null,
  };
}
