import type { OwnPage } from "@paknam/contract";
import { expect, test } from "vitest";
import { changesByThaid } from "./changes-by-thaid.ts";

const page = (given: Partial<OwnPage>): OwnPage => ({
  displayName: null,
  isRegistered: true,
  registeredAt: null,
  level: "line",
  levelSource: null,
  maskedNationalId: null,
  language: "th",
  name: null,
  birthYear: null,
  phone: null,
  residence: "not-said",
  home: null,
  work: null,
  study: null,
  followed: [],
  topics: [],
  groups: [],
  consents: [],
  facts: [],
  claims: [],
  requests: [],
  factTypes: [],
  texts: [],
  allTopics: [],
  allGroups: [],
  canUseThaid: true,
  needsGuardian: false,
  version: 1,
  ...given,
});

test("of a member: the name that was typed gives way to ThaID's; what is the same is no change", () => {
  const before = { page: page({ name: "สมสี", birthYear: 1980 }), draft: {} };
  const after = { page: page({ name: "สมศรี ใจดี", birthYear: 1980 }), draft: {} };
  expect(changesByThaid(before, after).changes).toEqual([{ field: "name", before: "สมสี", after: "สมศรี ใจดี" }]);
});

test("of somebody still registering: it is the draft that changes", () => {
  const before = { page: page({ isRegistered: false }), draft: {} };
  const after = { page: page({ isRegistered: false }), draft: { name: "สมศรี ใจดี", birthYear: 1980 } };
  expect(changesByThaid(before, after).changes.map(({ field }) => field)).toEqual(["name", "birthYear"]);
});
