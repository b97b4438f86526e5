import { memberRoutes } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, type Signed } from "../../../testing/complaints.ts";
import { officerOf, registerMember } from "../../../testing/members.ts";
import { maskName } from "./mask-name.ts";
import { readSearch } from "./read-search.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

const search = (as: Signed, text: string) => ask(t.http, memberRoutes.searchMembers, { as, body: { text } });
const open = (as: Signed, id: string) =>
  ask(t.http, memberRoutes.openMember, { as, params: { id }, body: { purpose: "counter", words: "มาติดต่อที่เคาน์เตอร์" } });
const desk = { duties: ["member-desk"] } as const;

describe("searching", () => {
  test("shows just enough to choose by, and only to those with the duty", async () => {
    const { memberId } = await registerMember(t, { name: "กัลยา ศรีสุข", phone: "0899876543" });
    const officer = await officerOf(t, "nakhon-samut-prakan", desk);
    for (const text of ["กัลยา", "ศรีสุข", "089-987-6543", "๐๘๙๙๘๗๖๕๔๓"]) {
      expect((await search(officer, text)).body().members).toEqual([
        expect.objectContaining({ id: memberId, maskedName: "กัล••• ศรี•••", phoneEnding: "43", birthYear: 1980 }),
      ]);
    }
    // Two letters begin a word; three may stand anywhere in it.
    for (const [text, isFound] of [
      ["กั", true],
      ["ศร", true],
      ["ลย", false],
      ["ลยา", true],
      ["ีสุ", true],
      ["%%", false],
    ] as const)
      expect([text, (await search(officer, text)).body().members.some(({ id }) => id === memberId)]).toEqual([
        text,
        isFound,
      ]);
    expect((await search(officer, "9876")).body().members).toEqual([]);
    const another = await officerOf(t, "nakhon-samut-prakan");
    expect((await search(another, "กัลยา")).code).toBe("permission.denied");
  });

  test("what was typed is in no log of ours, that somebody searched is", async () => {
    const officer = await officerOf(t, "nakhon-samut-prakan", desk);
    await search(officer, "ชื่อที่ไม่มีใครมี");
    const { rows } = await sql<{ line: string }>`select a::text as line from platform.audit a
      where actor_id = ${officer.id} and action = 'members.searched'`.execute(t.app.deps.db);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.line).not.toContain("ชื่อที่");
  });

  test("reaches as far as the task: another area's and another agency's people do not exist", async () => {
    const { memberId } = await registerMember(t, { name: "เฉพาะปากน้ำ หนึ่งเดียว" });
    const found = async (key: string) =>
      (await search(await officerOf(t, key, desk), "เฉพาะปากน้ำ")).body().members.map(({ id }) => id);
    expect(await found("nakhon-samut-prakan")).toEqual([memberId]);
    expect(await found("district-mueang-samut-prakan")).toEqual([memberId]);
    expect(await found("damrongdhama-centre")).toEqual([memberId]);
    expect(await found("mueang-bang-kaeo")).toEqual([]);
    expect(await found("social-development-office")).toEqual([]);
    const stranger = await officerOf(t, "mueang-bang-kaeo", desk);
    const refused = await open(stranger, memberId);
    expect([refused.status, refused.code]).toEqual([404, "member.not_found"]);
  });
});

describe("opening a record", () => {
  test("for a purpose, for half an hour; afterwards a document can no longer be noted", async () => {
    const { memberId } = await registerMember(t);
    const officer = await officerOf(t, "nakhon-samut-prakan", desk);
    const note = () =>
      ask(t.http, memberRoutes.checkDocument, {
        as: officer,
        params: { id: memberId },
        body: { lookId: memberId, document: "passport", nationalId: null },
      });
    expect((await note()).code).toBe("look.over");
    expect((await open(officer, memberId)).body()).toMatchObject({
      name: "สมหญิง ใจงาม",
      phone: "+66812345678",
      level: "declared",
    });
    expect((await note()).body().level).toBe("officer");
    t.clock.advance(30 * 60_000 + 1);
    expect((await note()).code).toBe("look.over");
  });

  test("a number is shown only with the duty, under a look, and with a reason that is kept", async () => {
    const { memberId } = await registerMember(t);
    const officer = await officerOf(t, "nakhon-samut-prakan", { duties: ["member-desk", "identity"] });
    const reveal = (as: Signed) =>
      ask(t.http, memberRoutes.revealNationalId, { as, params: { id: memberId }, body: { words: "ออกหนังสือรับรอง" } });
    expect((await reveal(officer)).code).toBe("look.over");
    await open(officer, memberId);
    expect((await reveal(officer)).code).toBe("identity.none");
    const note = (nationalId: string) =>
      ask(t.http, memberRoutes.checkDocument, {
        as: officer,
        params: { id: memberId },
        body: { lookId: memberId, document: "thai-id", nationalId },
      });
    expect((await note("1-1017-00230-70-1")).code).toBe("identity.wrong_number");
    const noted = (await note("1-1017-00230-70-8")).body();
    expect(noted.maskedNationalId).toBe("x-xxxx-xxxxx-70-8");
    expect((await reveal(officer)).body()).toEqual({ nationalId: "1101700230708" });
    expect((await search(officer, "1101700230708")).body().members.map(({ id }) => id)).toEqual([memberId]);
    const without = await officerOf(t, "nakhon-samut-prakan", desk);
    await open(without, memberId);
    expect((await reveal(without)).code).toBe("permission.denied");
    const { rows } = await sql<{ kind: string; words: string }>`select kind, words from members.look
      where member_id = ${memberId} and officer_id = ${officer.id} order by id`.execute(t.app.deps.db);
    expect(rows).toEqual([
      { kind: "record", words: "มาติดต่อที่เคาน์เตอร์" },
      { kind: "national-id", words: "ออกหนังสือรับรอง" },
    ]);
  });
});

test.each([
  ["1-1017-00230-70-8", "national-id"],
  ["081 234 5678", "phone"],
  ["สมชาย  ใจดี", "name"],
  ["John", "name"],
  ["123", "nothing"],
  ["%%", "nothing"],
] as const)("%s is looked for as a %s", (typed, kind) => {
  expect(readSearch(typed).kind).toBe(kind);
});

test("a name is masked by whole letters, whatever its script", () => {
  expect(maskName("กี้ น้ำฝน")).toBe("กี้••• น้ำฝ•••");
  expect(maskName("Ko")).toBe("Ko•••");
});
