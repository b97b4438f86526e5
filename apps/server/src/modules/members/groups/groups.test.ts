import { memberRoutes, type ResponseOf, type Rule } from "@paknam/contract";
import { nationalIdCheckDigit } from "@paknam/thai";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, type Signed } from "../../../testing/complaints.ts";
import { officerOf, registerMember } from "../../../testing/members.ts";
import { proveIdentity } from "../proofing/prove-identity.ts";

let t: TestApp;
let social: Awaited<ReturnType<typeof officerOf>>;
let industry: Awaited<ReturnType<typeof officerOf>>;
beforeAll(async () => {
  t = await openTestApp();
  social = await officerOf(t, "social-development-office", { role: "supervisor" });
  industry = await officerOf(t, "industry-office", { role: "supervisor" });
});
afterAll(() => t.close());

const OLDER: Rule = { kind: "age", from: 60 };
let made = 0;
function create(as: Signed, change: { kind?: "rule" | "list"; rule?: Rule | null } = {}) {
  made += 1;
  const name = { th: `กลุ่มทดสอบ ${made}`, en: `Test group ${made}` };
  const body = { kind: "rule", name, purpose: "แจ้งข่าวทดสอบ", rule: change.kind === "list" ? null : OLDER, ...change };
  return ask(t.http, memberRoutes.createGroup, { as, body });
}
const change = (as: Signed, id: string, body: object) =>
  ask(t.http, memberRoutes.changeGroup, { as, params: { id }, body });
const listed = async (as: Signed) => (await ask(t.http, memberRoutes.listGroups, { as })).body().groups;

describe("a group", () => {
  test("is seen by its organisation, by those who may address it and by the centre's leaders; nobody else", async () => {
    const { id, version } = (await create(social)).body();
    const sees = async (as: Signed) => (await listed(as)).some((group) => group.id === id);
    const colleague = await officerOf(t, "social-development-office");
    const leader = await officerOf(t, "damrongdhama-centre", { role: "supervisor" });
    expect([await sees(social), await sees(colleague), await sees(leader), await sees(industry)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    const shared = (await change(social, id, { version, mayAddress: [industry.organisationId] })).body();
    expect(shared.mayAddress.map((each) => each.id)).toEqual([industry.organisationId]);
    expect(await sees(industry)).toBe(true);
    expect((await listed(industry)).find((group) => group.id === id)?.canChange).toBe(false);
    await change(social, id, { version: shared.version, mayAddress: [] });
    expect(await sees(industry)).toBe(false);
  });

  test("is made and changed by leaders of its own organisation and by administrators", async () => {
    const { id, version, ...group } = (await create(social)).body();
    expect(group).toMatchObject({ kind: "rule", rule: OLDER, size: "<10", isActive: true, canChange: true });
    const colleague = await officerOf(t, "social-development-office");
    expect((await create(colleague)).code).toBe("permission.denied");
    expect((await change(colleague, id, { version, isActive: false })).code).toBe("permission.denied");
    expect((await ask(t.http, memberRoutes.countRule, { as: colleague, body: { rule: OLDER } })).code).toBe(
      "permission.denied",
    );
    const strangers = await change(industry, id, { version, isActive: false });
    expect([strangers.status, strangers.code]).toEqual([404, "group.not_found"]);
    const administrator = await officerOf(t, "damrongdhama-centre", { role: "administrator" });
    expect((await change(administrator, id, { version, isActive: false })).body()).toMatchObject({
      isActive: false,
      version: version + 1,
    });
  });

  test("changed by somebody else meanwhile stays as they left it", async () => {
    const { id, version } = (await create(social)).body();
    const name = { th: "ชื่อใหม่", en: "New name" };
    const both = await Promise.all([
      change(social, id, { version, name }),
      change(social, id, { version, purpose: "อื่น" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.map(({ code }) => code)).toContain("group.changed");
  });

  test("by rule has a rule, by list has none, and is shared with organisations there are", async () => {
    expect((await create(social, { rule: null })).code).toBe("group.rule");
    expect((await create(social, { kind: "list", rule: OLDER })).code).toBe("group.rule");
    const { id, version } = (await create(social, { kind: "list" })).body();
    expect((await change(social, id, { version, rule: OLDER })).code).toBe("group.rule");
    const nobody = "00000000-0000-7000-8000-000000000000";
    expect((await change(social, id, { version, name: { th: "ก", en: "a" }, mayAddress: [nobody] })).code).toBe(
      "organisation.not_found",
    );
    expect((await listed(social)).find((group) => group.id === id)?.version).toBe(version);
  });

  test("asks for a sensitive fact only where the agency that confirms it asks", async () => {
    const rule: Rule = { all: [OLDER, { any: [{ not: { kind: "fact", type: "disability-card" } }] }] };
    const counted = (as: Signed) => ask(t.http, memberRoutes.countRule, { as, body: { rule } });
    const { id, version } = (await create(industry)).body();
    expect((await counted(industry)).code).toBe("group.sensitive");
    expect((await create(industry, { rule })).code).toBe("group.sensitive");
    expect((await change(industry, id, { version, rule })).code).toBe("group.sensitive");
    expect([(await counted(social)).status, (await create(social, { rule })).status]).toEqual([200, 200]);
  });

  test("takes no rule that is made to be too much", async () => {
    const deep = Array.from({ length: 40 }).reduce<Rule>((rule) => ({ not: rule }), OLDER);
    const wide: Rule = { any: Array.from({ length: 20 }, () => ({ any: Array.from({ length: 20 }, () => OLDER) })) };
    for (const rule of [deep, wide]) expect((await create(social, { rule })).code).toBe("group.too_much");
  });
});

describe("a group by list", () => {
  let serial = 0;
  function nextNumber(): string {
    serial += 1;
    const twelve = `29901${String(serial).padStart(7, "0")}`;
    return twelve + nationalIdCheckDigit(twelve);
  }
  async function proven(): Promise<string> {
    const nationalId = nextNumber();
    const { memberId } = await registerMember(t);
    await t.app.deps.db
      .transaction()
      .execute((tx) => proveIdentity(tx, t.app.deps, { memberId, nationalId, level: "thaid", ial: "2.3" }));
    return nationalId;
  }
  async function fill(as: Signed, id: string, lines: readonly string[]) {
    const form = new FormData();
    form.set("file", new Blob([`เลขประจำตัวประชาชน\n${lines.join("\n")}\n`]), "รายชื่อ.csv");
    const body = new Response(form);
    const reply = await t.http.inject({
      method: "POST",
      url: `/api/officer/groups/${id}/list`,
      headers: { ...as.headers, "content-type": body.headers.get("content-type") ?? "" },
      payload: Buffer.from(await body.arrayBuffer()),
    });
    const json: ResponseOf<typeof memberRoutes.uploadGroupList> & { error?: { code: string } } = JSON.parse(reply.body);
    return json;
  }

  test("holds the proven members of its file, in place of those before; rows that cannot be read are said in Thai", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, proven));
    const { id, version } = (await create(social, { kind: "list" })).body();
    const wrong = `${people[0]?.slice(0, 12)}${(Number(people[0]?.[12]) + 1) % 10}`;
    const filled = await fill(social, id, [...people, nextNumber(), wrong, "", people[1] ?? ""]);
    expect(filled).toMatchObject({ rowCount: 15, matched: "12", group: { size: "12", version: version + 1 } });
    expect(filled.faults.map(({ row, message }) => [row, message])).toEqual([
      [15, "เลขประจำตัวประชาชนไม่ถูกต้อง (หลักสุดท้ายไม่ตรง) โปรดตรวจกับเอกสาร"],
      [17, "ซ้ำกับแถวที่ 3"],
    ]);
    expect(await fill(social, id, people.slice(0, 3))).toMatchObject({ matched: "<10", group: { size: "<10" } });
  });

  test("is filled by its owner only, from a file with national numbers only", async () => {
    const { id } = (await create(social, { kind: "list" })).body();
    expect((await fill(industry, id, [nextNumber()])).error?.code).toBe("group.not_found");
    expect((await fill(await officerOf(t, "social-development-office"), id, [nextNumber()])).error?.code).toBe(
      "permission.denied",
    );
    expect((await fill(social, (await create(social)).body().id, [nextNumber()])).error?.code).toBe("group.no_list");
  });
});
