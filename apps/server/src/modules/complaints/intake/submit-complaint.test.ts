import { randomUUID } from "node:crypto";
import { citizen } from "@paknam/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildComplaint, buildMember, type Signed, type TestMember } from "../../../testing/complaints.ts";
import { complaintsTables } from "../complaints.tables.ts";

let test: TestApp;
let member: TestMember;
beforeAll(async () => {
  test = await openTestApp();
  member = await buildMember(test.app.deps);
});
afterAll(() => test.close());

const form = (change: Record<string, unknown> = {}) => ({
  submissionKey: randomUUID(),
  description: "ไฟทางดับทั้งซอย",
  category: "street-light",
  point: { lat: 13.5943, lng: 100.5973 },
  placeText: null,
  areaCode: "110101",
  photoIds: [],
  ...change,
});
const submit = (body: unknown, as: Signed = member) => ask(test.http, citizen.submitComplaint, { as, body });
const filedOf = (answer: Awaited<ReturnType<typeof submit>>) => {
  const body = answer.body();
  if (body.kind !== "filed") throw new Error(`not filed but ${body.place.kind}`);
  return body.filed;
};

describe("filing by form", () => {
  it("refuses strangers and bad input", async () => {
    expect((await submit(form(), { headers: {} })).code).toBe("session.missing");
    expect((await submit({ ...form(), description: "  " })).status).toBe(400);
    expect((await submit(form({ category: "no-such" }))).code).toBe("complaint.unknown_category");
    expect((await submit(form({ areaCode: "999999" }))).code).toBe("complaint.unknown_area");
    expect((await submit(form({ photoIds: [randomUUID()] }))).code).toBe("photo.not_found");
  });

  it("gives number, code, office and day, and the same again for the same key", async () => {
    const draft = form();
    const first = await submit(draft);
    expect(first.status).toBe(200);
    const filed = filedOf(first);
    expect(filed.number).toMatch(/^69-[2-9A-Z]{7}$/);
    expect(filed.accessCode).toMatch(/^.{3}-.{3}-.{3}$/);
    expect(filed.organisation.name.th).toBe("เทศบาลนครสมุทรปราการ");
    // Monday 23 November and five working days: the next Monday, when the office closes.
    expect(filed.resolveDueAt).toBe("2026-11-30T09:30:00.000Z");
    expect(filedOf(await submit(draft))).toEqual(filed);
  });

  it("files once when the same draft is sent five times at once", async () => {
    const draft = form();
    const answers = await Promise.all(Array.from({ length: 5 }, () => submit(draft)));
    const numbers = new Set(answers.map((answer) => filedOf(answer).number));
    expect(numbers.size).toBe(1);
    const steps = await complaintsTables(test.app.deps.db)
      .selectFrom("complaints.complaint")
      .innerJoin("complaints.step", "complaints.step.complaintId", "complaints.complaint.id")
      .select("complaints.step.id")
      .where("number", "in", [...numbers])
      .execute();
    expect(steps).toHaveLength(1);
  });

  it("does not show another's complaint to whoever knows their key", async () => {
    const draft = form();
    const other = await buildMember(test.app.deps);
    const mine = await submit(draft);
    const theirs = await submit(draft, other);
    expect(filedOf(theirs).number).not.toBe(filedOf(mine).number);
  });

  it("answers with the place instead of filing far outside", async () => {
    const answer = await submit(form({ areaCode: null, point: { lat: 18.79, lng: 98.98 } }));
    expect(answer.body()).toMatchObject({ kind: "place", place: { kind: "outside" } });
  });

  it("sends a place that nobody knows to the centre", async () => {
    const answer = await submit(form({ areaCode: null, point: null, placeText: "กขฃคฅฆง" }));
    expect(filedOf(answer).organisation.name.th).toBe("ศูนย์ดำรงธรรมจังหวัดสมุทรปราการ");
  });
});

describe("following by number and code", () => {
  const track = (number: string, code: string) => ask(test.http, citizen.trackComplaint, { body: { number, code } });

  it("opens with both, however they are typed, and shows no more than its own", async () => {
    const { number, accessCode } = await buildComplaint(test.app.deps);
    const answer = await track(` ${number.toLowerCase().replace("-", "")} `, accessCode.toLowerCase());
    expect(answer.status).toBe(200);
    expect(answer.body().number).toBe(number);
    expect(answer.body().acts).toEqual([]);
  });

  it("answers wrong number and wrong code alike", async () => {
    const [one, other] = [await buildComplaint(test.app.deps), await buildComplaint(test.app.deps)];
    const wrongCode = await track(one.number, other.accessCode);
    const wrongNumber = await track("69-2222222", one.accessCode);
    const nonsense = await track("' or 1=1", "x");
    expect([wrongCode, wrongNumber, nonsense].map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(wrongNumber.text).toBe(wrongCode.text);
    expect(nonsense.text).toBe(wrongCode.text);
  });

  it("lets one address guess sixty times a minute", async () => {
    const from = (index: number) =>
      test.http.inject({
        method: "POST",
        url: "/api/track",
        remoteAddress: "203.0.113.9",
        payload: { number: "69-2222222", code: `222-222-2${index}` },
      });
    const statuses: number[] = [];
    for (let index = 0; index < 61; index += 1) statuses.push((await from(index)).statusCode);
    expect(statuses.filter((status) => status === 404)).toHaveLength(60);
    expect(statuses.at(-1)).toBe(429);
  });

  it("keeps only a hash of the code", async () => {
    const { number, accessCode } = await buildComplaint(test.app.deps);
    const row = await complaintsTables(test.app.deps.db)
      .selectFrom("complaints.complaint")
      .selectAll()
      .where("number", "=", number)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(row)).not.toContain(accessCode);
    expect(JSON.stringify(row)).not.toContain(accessCode.replaceAll("-", ""));
  });
});
