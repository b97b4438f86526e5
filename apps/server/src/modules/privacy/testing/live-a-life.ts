import { randomUUID } from "node:crypto";
import { citizen, complaintRoutes, memberRoutes, membership } from "@paknam/contract";
import sharp from "sharp";
import { ask, type Signed, type TestMember } from "../../../testing/complaints.ts";
import type { TestLine } from "../../../testing/line.ts";
import { officerOf, registerMember } from "../../../testing/members.ts";
import { organisationId } from "../../../testing/organisations.ts";
import type { TestThaid } from "../../../testing/thaid.ts";

/** Everything a person entered, word for word. */
export const ENTERED = {
  name: "มะลิวัลย์ บางปู",
  phone: "0867654321",
  birthYear: 1979,
  homeLabel: "ชุมชนท้ายบ้านเก่า",
  followedLabel: "โรงเรียนของลูก",
  claimWords: "แม่ของดิฉันมีบัตรคนพิการ",
  description: "ฝาท่อหน้าตลาดปากน้ำหาย <b>อันตราย</b> & ลึกมาก",
  placeText: "หน้าร้านโจ๊กปากตรอก",
  /** Answers the office's question. */
  chat: "อยู่ฝั่งขวามือค่ะ ตรงข้ามธนาคาร",
} as const;

/** What officers said to them, and of them. */
export const SAID = {
  claimMore: "ขอรูปหน้าบัตรด้านหลัง",
  forward: "อยู่ในเขตของแขวงทางหลวง",
  question: "ฝาท่ออยู่ฝั่งไหนของถนน",
  look: "มาขอแก้เบอร์โทรที่เคาน์เตอร์",
} as const;

export async function upload(line: TestLine, as: Signed, url: string): Promise<Record<string, unknown>> {
  const drawn = sharp({ create: { width: 40, height: 30, channels: 3, background: `#${randomUUID().slice(0, 6)}` } });
  const form = new FormData();
  form.set("photo", new Blob([new Uint8Array(await drawn.jpeg().toBuffer())]), "photo.jpg");
  const body = new Response(form);
  const reply = await line.test.http.inject({
    method: "POST",
    url,
    headers: { ...as.headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return reply.json();
}

/** A member who did all that one can do here: proven, with a claim, a complaint that was forwarded and asked about, a chat, a look. */
export async function liveALife(line: TestLine, thaid: TestThaid): Promise<Life> {
  const { http } = line.test;
  const lineUserId = await line.newPerson();
  const member = await registerMember(
    line.test,
    {
      name: ENTERED.name,
      phone: ENTERED.phone,
      birthYear: ENTERED.birthYear,
      home: { areaCode: "110101", label: ENTERED.homeLabel, point: { lat: 13.59871, lng: 100.59712 } },
      followed: [{ areaCode: "110102", label: ENTERED.followedLabel, point: null }],
    },
    lineUserId,
  );
  const [given_name, family_name] = ENTERED.name.split(" ");
  const person = { given_name: given_name ?? "", family_name: family_name ?? "", birthdate: "1979-04-13" };
  const { pid } = await thaid.newCitizen(person);
  const { url } = (await ask(http, membership.beginThaid, { as: member })).body();
  const query = await thaid.signIn(url, pid);
  (await ask(http, membership.finishThaid, { as: member, body: { query } })).body();

  await claimSomething(line, member);
  const number = await complainOfSomething(line, member);
  const desk = await officerOf(line.test, "nakhon-samut-prakan", { duties: ["member-desk", "identity"] });
  const look = { as: desk, params: { id: member.memberId } };
  (await ask(http, memberRoutes.openMember, { ...look, body: { purpose: "correction", words: SAID.look } })).body();
  (await ask(http, memberRoutes.revealNationalId, { ...look, body: { words: SAID.look } })).body();
  await line.say(lineUserId, ENTERED.chat);
  return { ...member, lineUserId, pid, number };
}

export type Life = TestMember & Readonly<{ pid: string; number: string }>;

async function claimSomething(line: TestLine, as: TestMember): Promise<void> {
  const { http } = line.test;
  const { pictureId } = await upload(line, as, membership.uploadClaimPicture.path);
  const body = { type: "disability-card", words: ENTERED.claimWords, pictureIds: [pictureId] };
  const page = (await ask(http, membership.makeClaim, { as, body })).body();
  const agency = await officerOf(line.test, "social-development-office", { duties: ["facts"] });
  const params = { id: page.claims[0]?.id ?? "" };
  const { version } = (await ask(http, memberRoutes.getClaim, { as: agency, params })).body();
  const answer = { version, answer: "more", words: SAID.claimMore };
  (await ask(http, memberRoutes.answerClaim, { as: agency, params, body: answer })).body();
}

async function complainOfSomething(line: TestLine, as: TestMember): Promise<string> {
  const { http } = line.test;
  const { photoId } = await upload(line, as, citizen.uploadPhoto.path);
  await upload(line, as, citizen.uploadPhoto.path);
  const submission = {
    submissionKey: randomUUID(),
    description: ENTERED.description,
    category: "road",
    point: { lat: 13.5943, lng: 100.5973 },
    placeText: ENTERED.placeText,
    areaCode: "110101",
    photoIds: [photoId],
  };
  const answer = (await ask(http, citizen.submitComplaint, { as, body: submission })).body();
  if (answer.kind !== "filed") throw new Error("it was not filed");
  const { number } = answer.filed;
  const city = await officerOf(line.test, "nakhon-samut-prakan");
  const to = await organisationId(line.test.app.deps, "highways-district");
  const forward = { version: 1, organisationId: to, words: SAID.forward, note: "โทรคุยแล้ว" };
  const params = { number };
  (await ask(http, complaintRoutes.forwardComplaint, { as: city, params, body: forward })).body();
  const highways = await officerOf(line.test, "highways-district");
  const question = { version: 2, words: SAID.question };
  (await ask(http, complaintRoutes.askCitizen, { as: highways, params, body: question })).body();
  return number;
}
