import { memberRoutes, membership } from "@paknam/contract";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import { ask, type Signed, type TestMember } from "../../../../testing/complaints.ts";
import { officerOf, registerMember } from "../../../../testing/members.ts";
import { erasePictures } from "./claim-pictures.ts";

let t: TestApp;
let agency: Awaited<ReturnType<typeof officerOf>>;
beforeAll(async () => {
  t = await openTestApp();
  agency = await officerOf(t, "social-development-office", { duties: ["facts"] });
});
afterAll(() => t.close());

async function uploadPicture(as: Signed): Promise<string> {
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#777" } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.set("photo", new Blob([new Uint8Array(bytes)]), "card.jpg");
  const body = new Response(form);
  const reply = await t.http.inject({
    method: "POST",
    url: "/api/member/claim-pictures",
    headers: { ...as.headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return reply.json().pictureId;
}
const claim = (as: TestMember, body: Record<string, unknown> = {}) =>
  ask(t.http, membership.makeClaim, { as, body: { type: "disability-card", words: "มีบัตรคนพิการ", ...body } });
const queue = async (as: Signed = agency) => (await ask(t.http, memberRoutes.listClaims, { as })).body().claims;
const look = (id: string, as: Signed = agency) => ask(t.http, memberRoutes.getClaim, { as, params: { id } });
async function answer(id: string, given: Record<string, unknown>) {
  const { version } = (await look(id)).body();
  return ask(t.http, memberRoutes.answerClaim, { as: agency, params: { id }, body: { version, ...given } });
}
const ownPage = async (as: Signed) => (await ask(t.http, membership.getOwnPage, { as })).body();
const claimOf = async (as: Signed) => (await ownPage(as)).claims[0]?.id ?? "";

test("yes becomes a fact with its source and last day; what was sent along is gone, the answer stays", async () => {
  const member = await registerMember(t, { name: "ประเสริฐ ทองดี" });
  const pictureIds = [await uploadPicture(member)];
  const page = (await claim(member, { pictureIds })).body();
  expect(page.claims[0]).toMatchObject({ state: "waiting", organisation: { shortName: "พมจ.สมุทรปราการ" } });
  const id = await claimOf(member);
  expect((await queue()).find((row) => row.id === id)).toMatchObject({ maskedName: "ปร••• ทอ•••", isOverdue: false });
  const seen = (await look(id)).body();
  expect(seen).toMatchObject({ personName: "ประเสริฐ ทองดี", words: "มีบัตรคนพิการ", pictures: [{ width: 40 }] });
  expect((await answer(id, { answer: "yes", expiresOn: "2030-12-31" })).body().state).toBe("yes");
  expect((await ownPage(member)).facts).toMatchObject([
    { type: "disability-card", source: "claim", expiresOn: "2030-12-31" },
  ]);
  await erasePictures({ ...t.app.deps });
  expect((await look(id)).body().pictures).toEqual([]);
});

test("more is asked of the person with a deadline; what they add brings it back to the queue", async () => {
  const member = await registerMember(t);
  await claim(member, { type: "child-support" });
  const id = await claimOf(member);
  expect((await answer(id, { answer: "more" })).code).toBe("claim.needs_words");
  await answer(id, { answer: "more", words: "ขอภาพสูติบัตร" });
  const page = await ownPage(member);
  expect(page.requests).toMatchObject([{ kind: "claim-more", subject: id }]);
  expect(page.claims[0]).toMatchObject({ state: "more", answerWords: "ขอภาพสูติบัตร" });
  const add = { as: member, params: { id }, body: { words: "แนบแล้วค่ะ" } };
  const after = (await ask(t.http, membership.addToClaim, add)).body();
  expect([after.claims[0]?.state, after.requests]).toEqual(["waiting", []]);
  expect((await look(id)).body().words).toBe("มีบัตรคนพิการ\n\nแนบแล้วค่ะ");
  expect((await ask(t.http, membership.addToClaim, add)).code).toBe("claim.over");
});

test("no comes with a reason and makes no fact; one claim of a kind waits at a time", async () => {
  const member = await registerMember(t);
  await claim(member);
  expect((await claim(member)).code).toBe("claim.open");
  await answer(await claimOf(member), { answer: "no", words: "ไม่พบในทะเบียน" });
  expect((await ownPage(member)).facts).toEqual([]);
  expect((await claim(member)).status).toBe(200);
});

test("a fact that is contested ends when the agency says so, and stays when it says no", async () => {
  const member = await registerMember(t);
  await claim(member);
  await answer(await claimOf(member), { answer: "yes" });
  const fact = (await ownPage(member)).facts[0]?.id ?? "";
  const contest = () =>
    ask(t.http, membership.contestFact, { as: member, params: { id: fact }, body: { words: "ไม่ใช่ฉัน" } });
  expect((await contest()).body().facts[0]?.isContested).toBe(true);
  await answer(await claimOf(member), { answer: "no", words: "ตรวจแล้วถูกต้อง" });
  expect((await ownPage(member)).facts[0]?.isContested).toBe(false);
  await contest();
  await answer(await claimOf(member), { answer: "yes", words: "แก้ไขแล้ว" });
  expect((await ownPage(member)).facts).toEqual([]);
  expect((await contest()).code).toBe("fact.unknown");
});

test("another organisation sees nothing of it, another person may not touch it, and a picture of another is passed over", async () => {
  const [member, stranger] = [await registerMember(t), await registerMember(t)];
  await claim(member, { pictureIds: [await uploadPicture(stranger)] });
  const id = await claimOf(member);
  expect((await look(id)).body().pictures).toEqual([]);
  const other = await officerOf(t, "industry-office", { duties: ["facts"] });
  expect(await queue(other)).toEqual([]);
  expect((await look(id, other)).code).toBe("claim.not_found");
  const withdraw = (as: Signed) => ask(t.http, membership.withdrawClaim, { as, params: { id } });
  expect((await withdraw(stranger)).code).toBe("claim.not_found");
  expect((await withdraw(member)).body().claims[0]?.state).toBe("withdrawn");
});

test("two officers who answer at once: the second is told to look again", async () => {
  const member = await registerMember(t);
  await claim(member);
  const id = await claimOf(member);
  const { version } = (await look(id)).body();
  const say = (given: string) =>
    ask(t.http, memberRoutes.answerClaim, {
      as: agency,
      params: { id },
      body: { answer: given, words: "x", version },
    });
  const both = await Promise.all([say("yes"), say("no")]);
  expect(both.map(({ code }) => code).sort()).toEqual(["claim.over", null].sort());
});
