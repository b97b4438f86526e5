import type { Policies } from "@paknam/contract";
import {
  type Icon,
  IconAddressBook,
  IconDeviceMobileCheck,
  IconFileExport,
  IconListCheck,
  IconRubberStamp,
  IconUsersGroup,
} from "@tabler/icons-react";

type Page = Readonly<{ to: string; name: string; Shape: Icon; isFor: (policies: Policies) => boolean }>;

/** The pages about members, in the order of a day's work, each for those whose task needs it. */
const PAGES = [
  { to: "/members", name: "members", Shape: IconAddressBook, isFor: ({ searchMembers }) => searchMembers },
  { to: "/counter", name: "counter", Shape: IconDeviceMobileCheck, isFor: ({ searchMembers }) => searchMembers },
  { to: "/claims", name: "claims", Shape: IconRubberStamp, isFor: ({ answerForFacts }) => answerForFacts },
  { to: "/fact-lists", name: "factLists", Shape: IconListCheck, isFor: ({ answerForFacts }) => answerForFacts },
  { to: "/groups", name: "groups", Shape: IconUsersGroup, isFor: ({ manageGroups }) => manageGroups },
  {
    to: "/exports",
    name: "exports",
    Shape: IconFileExport,
    isFor: ({ manageGroups, decideExports }) => manageGroups || decideExports,
  },
] as const satisfies readonly Page[];

export type MemberPage = (typeof PAGES)[number];

/** Those of the pages about members that one may use. */
export const memberPagesOf = (policies: Policies): MemberPage[] => PAGES.filter(({ isFor }) => isFor(policies));
