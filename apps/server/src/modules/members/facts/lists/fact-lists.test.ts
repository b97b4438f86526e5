import { readFileSync } from "node:fs";
import { memberRoutes, membership } from "@paknam/contract";
import { nationalIdCheckDigit } from "@paknam/thai";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import { ask, type Signed } from "../../../../testing/complaints.ts";
import { officerOf, registerMember } from "../../../../testing/members.ts";
import { proveIdentity } from "../../proofing/prove-identity.ts";

let t: TestApp;
let agency: Awaited<ReturnType<typeof officerOf>>;
beforeAll(async () => {
  t = await openTestApp();
  agency = await officerOf(t, "social-development-office", { duties: ["facts"] });
});
afterAll(() => t.close());

let serial = 0;
function nextNumber(): string {
  serial += 1;
  const twelve = `19901${String(serial).padStart(7, "0")}`;
  return twelve + nationalIdCheckDigit(twelve);
}

async function upload(
  file: Uint8Array<ArrayBuffer> | string,
  options: { as?: Signed; type?: string; isTrial?: boolean; expiresOn?: string } = {},
) {
  const form = new FormData();
  form.set("type", options.type ?? "disability-card");
  form.set("isTrial", String(options.isTrial ?? false));
  if (options.expiresOn) form.set("expiresOn", options.expiresOn);
  form.set("file", new Blob([file]), "รายชื่อ.csv");
  const body = new Response(form);
  const reply = await t.http.inject({
    method: "POST",
    url: "/api/officer/fact-lists",
    headers: { ...(options.as ?? agency).headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  return { status: reply.statusCode, text: reply.body, body: JSON.parse(reply.body) };
}

async function proven(nationalId: string) {
  const member = await registerMember(t);
  await t.app.deps.db
    .transaction()
    .execute((tx) =>
      proveIdentity(tx, t.app.deps, { memberId: member.memberId, nationalId, level: "thaid", ial: "2.3" }),
    );
  return member;
}
const factsOf = async (as: Signed) => (await ask(t.http, membership.getOwnPage, { as })).body().facts;

test("a list becomes facts of those who are proven, at once or when they prove themselves; nobody else's number is kept in clear", async () => {
  const [before, after, stranger] = [nextNumber(), nextNumber(), nextNumber()];
  const known = await proven(before);
  const { body } = await upload(`เลขประจำตัวประชาชน,ชื่อ\n${before},ก\n${after},ข\n${stranger},ค\n`);
  expect(body).toMatchObject({ rowCount: 3, goodCount: 3, faults: [], list: { matched: "<10", rowCount: 3 } });
  expect(await factsOf(known)).toMatchObject([
    { type: "disability-card", source: "list", organisation: { shortName: "พมจ.สมุทรปราการ" }, expiresOn: null },
  ]);
  const later = await proven(after);
  expect((await factsOf(later)).map(({ type }) => type)).toEqual(["disability-card"]);
  const { rows } = await sql<{ found: boolean }>`select exists (select from members.fact_list_row r
    where r::text like ${`%${stranger}%`}) as found`.execute(t.app.deps.db);
  expect(rows).toEqual([{ found: false }]);
});

test("a new list takes the place of the one before: whoever is no longer on it loses the fact, the others keep it", async () => {
  const [stays, goes] = [nextNumber(), nextNumber()];
  const [one, other] = [await proven(stays), await proven(goes)];
  await upload(`pid\n${stays}\n${goes}\n`, { type: "child-support" });
  const [fact] = await factsOf(one);
  await upload(`pid\n${stays}\n`, { type: "child-support" });
  expect((await factsOf(one)).map(({ id }) => id)).toEqual([fact?.id]);
  expect(await factsOf(other)).toEqual([]);
});

test("a trial only says what it would take", async () => {
  const number = nextNumber();
  const person = await proven(number);
  const { body } = await upload(`pid\n${number}\n`, { type: "old-age-allowance", isTrial: true });
  expect(body).toMatchObject({ list: null, goodCount: 1 });
  expect(await factsOf(person)).toEqual([]);
});

test("rows that cannot be read are said one by one in Thai, the others stand", async () => {
  const good = nextNumber();
  const wrong = `${good.slice(0, 12)}${(Number(good[12]) + 1) % 10}`;
  const { body } = await upload(
    [
      "ลำดับ;เลขบัตรประชาชน;วันหมดอายุ",
      `1;${good};31/12/2570`,
      `2;${wrong};`,
      "3;12345;",
      "4;1.10E+12;",
      "5;;",
      `6;${nextNumber()};32/13/2570`,
      `7;${nextNumber()};1/1/2560`,
      `8;${good};`,
    ].join("\r\n"),
    { type: "old-age-allowance" },
  );
  expect(body).toMatchObject({ rowCount: 8, goodCount: 1 });
  expect(body.faults.map((fault: { row: number; message: string }) => [fault.row, fault.message])).toEqual([
    [3, "เลขประจำตัวประชาชนไม่ถูกต้อง (หลักสุดท้ายไม่ตรง) โปรดตรวจกับเอกสาร"],
    [4, "เลขประจำตัวประชาชนไม่ครบ 13 หลัก"],
    [5, "โปรแกรมตารางย่อเลขจนหลักหาย โปรดตั้งคอลัมน์เป็น “ข้อความ” แล้วใส่เลขใหม่"],
    [6, "ไม่มีเลขประจำตัวประชาชนในแถวนี้"],
    [7, "วันหมดอายุอ่านไม่ได้ โปรดใส่เช่น 31/12/2570"],
    [8, "วันหมดอายุผ่านไปแล้ว"],
    [9, "ซ้ำกับแถวที่ 2"],
  ]);
});

test("what Excel in Thailand saves is read: Windows-874, and XLSX", async () => {
  const number = nextNumber();
  // 0xE0 0xC5 0xA2 is เลข in Windows-874 (TIS-620).
  const heading = Buffer.from([0xe0, 0xc5, 0xa2, 0xbb, 0xc3, 0xd0, 0xa8, 0xd3, 0xb5, 0xd1, 0xc7]);
  const inThai = await upload(new Uint8Array(Buffer.concat([heading, Buffer.from(`\r\n${number}\r\n`)])), {
    type: "old-age-allowance",
  });
  expect(inThai.body).toMatchObject({ goodCount: 1, faults: [] });
  const workbook = new Uint8Array(readFileSync(new URL("./testing/two-people.xlsx", import.meta.url)));
  expect((await upload(workbook, { type: "old-age-allowance" })).body).toMatchObject({ goodCount: 2, rowCount: 3 });
});

test("ten thousand rows, a tenth of them wrong, are taken in one go", async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => (index % 10 === 0 ? `x${index}` : nextNumber()));
  const { body } = await upload(`pid\n${lines.join("\n")}\n`, { type: "old-age-allowance" });
  expect(body).toMatchObject({ rowCount: 10_000, goodCount: 9_000, hasMoreFaults: true });
  expect(body.faults).toHaveLength(200);
});

test("only the agency that owns a kind of fact, only with the duty, only a list that says something", async () => {
  const codeOf = async (...given: Parameters<typeof upload>) => (await upload(...given)).body.error?.code;
  expect(await codeOf("pid\n1\n", { type: "factory-operator" })).toBe("fact.unknown");
  expect(await codeOf("pid\n1\n", { as: await officerOf(t, "social-development-office") })).toBe("permission.denied");
  expect(await codeOf("ชื่อ,สกุล\nก,ข\n")).toBe("list.no_numbers");
  expect(await codeOf(new Uint8Array(Buffer.from("PK\u0003\u0004 no workbook")))).toBe("list.unreadable");
  expect(await codeOf(`pid\n${nextNumber()}\n`, { expiresOn: "2020-01-01" })).toBe("fact.expired");
});

test("withdrawn, a list says nothing any more; another agency's is not found", async () => {
  const number = nextNumber();
  const person = await proven(number);
  const { body } = await upload(`pid\n${number}\n`, { type: "child-support" });
  const withdraw = (as: Signed) => ask(t.http, memberRoutes.withdrawFactList, { as, params: { id: body.list.id } });
  expect((await withdraw(await officerOf(t, "industry-office", { duties: ["facts"] }))).code).toBe("list.not_found");
  expect((await withdraw(agency)).body().isWithdrawn).toBe(true);
  expect(await factsOf(person)).toEqual([]);
});
