import { type Draft, type Duty, membership, type OwnPage, Purpose, type Role } from "@paknam/contract";
import type { TestApp } from "./app.ts";
import { ask, buildMember, type Signed, signedIn, type TestMember } from "./complaints.ts";
import { buildOfficer, organisationId, type TestOfficer } from "./organisations.ts";

/** The words of today, all agreed to. */
export const agreedToAll = (version = 1): NonNullable<Draft["consents"]> =>
  Purpose.options.map((purpose) => ({ purpose, version, given: true }));

/** Enough to register with: an adult who lives in ตำบลปากน้ำ. */
export const fullDraft = (change: Draft = {}): Draft => ({
  consents: agreedToAll(),
  language: "th",
  name: "สมหญิง ใจงาม",
  birthYear: 1980,
  phone: "081-234-5678",
  residence: "registered-elsewhere",
  home: { areaCode: "110101", label: "หมู่บ้านริมน้ำ", point: { lat: 13.59871, lng: 100.59712 } },
  work: null,
  followed: [],
  groups: ["parents"],
  topics: ["flood", "traffic"],
  ...change,
});

/** A citizen who registered through the pages' own endpoints. */
export async function registerMember(t: TestApp, change: Draft = {}): Promise<TestMember & { page: OwnPage }> {
  const member = await buildMember(t.app.deps);
  const kept = await ask(t.http, membership.saveDraft, { as: member, body: fullDraft(change) });
  kept.body();
  const page = (await ask(t.http, membership.completeRegistration, { as: member })).body();
  return { ...member, page };
}

/** A signed-in officer of one of the province's organisations, with duties. */
export async function officerOf(
  t: TestApp,
  key: string,
  who: { duties?: readonly Duty[]; role?: Role } = {},
): Promise<Signed & TestOfficer> {
  const officer = await buildOfficer(t.app.deps, { organisationId: await organisationId(t.app.deps, key), ...who });
  return { ...officer, ...(await signedIn(t.http, officer)) };
}
