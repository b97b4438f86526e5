import { memberRoutes, membership, type Rule } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, type Signed } from "../../../testing/complaints.ts";
import { agreedToAll, officerOf, registerMember } from "../../../testing/members.ts";

let t: TestApp;
let asking: Awaited<ReturnType<typeof officerOf>>;
let deciding: Awaited<ReturnType<typeof officerOf>>;
beforeAll(async () => {
  t = await openTestApp();
  asking = await officerOf(t, "social-development-office", { role: "supervisor" });
  deciding = await officerOf(t, "damrongdhama-centre", { role: "supervisor" });
});
afterAll(() => t.close());

const HOUR_MS = 3_600_000;
const list = async (as: Signed) => (await ask(t.http, memberRoutes.listExports, { as })).body().exports;
const decide = (as: Signed, id: string, approved = true) =>
  ask(t.http, memberRoutes.decideExport, { as, params: { id }, body: { approved } });
const take = (as: Signed, id: string) => ask(t.http, memberRoutes.takeExport, { as, params: { id } });

/** A topic that nobody else in this file chose makes a group of one's own. */
async function groupOf(topic: string, as: Signed = asking) {
  const rule: Rule = { kind: "topic", is: [topic] };
  const name = { th: `สนใจ ${topic}`, en: `Interested in ${topic}` };
  return (
    await ask(t.http, memberRoutes.createGroup, { as, body: { kind: "rule", name, purpose: "ทดสอบการส่งออก", rule } })
  ).body();
}
const askFor = (
  groupId: string,
  as: Signed = asking,
  fields: readonly string[] = ["name", "phone", "area", "birthYear"],
) => ask(t.http, memberRoutes.askExport, { as, body: { groupId, fields, reason: "โทรแจ้งนัดรับเบี้ยยังชีพ" } });
async function approved(topic: string): Promise<string> {
  const { id } = (await askFor((await groupOf(topic)).id)).body();
  (await decide(deciding, id)).body();
  return id;
}

describe("an export", () => {
  test("is asked for, approved by somebody else, and taken once; who agreed to sharing is in it and sees that", async () => {
    const member = await registerMember(t, { name: "กัลยา ศรีสุข", phone: "0812345678", topics: ["jobs"] });
    const { memberId: unwilling } = await registerMember(t, {
      topics: ["jobs"],
      consents: agreedToAll().map((each) => ({ ...each, given: each.purpose !== "sharing" })),
    });
    const { memberId: other } = await registerMember(t, { topics: ["air"] });
    const { id, ...asked } = (await askFor((await groupOf("jobs")).id)).body();
    expect(asked).toMatchObject({ state: "waiting", askedBy: asking.name, canDecide: false, canTake: false });
    expect((await take(asking, id)).code).toBe("export.over");
    expect((await list(deciding)).find((each) => each.id === id)?.canDecide).toBe(true);
    expect((await decide(deciding, id)).body()).toMatchObject({ state: "approved", decidedBy: deciding.name });
    expect((await decide(deciding, id, false)).code).toBe("export.over");
    expect((await take(deciding, id)).code).toBe("export.not_found");
    const { fileName, csv } = (await take(asking, id)).body();
    expect(fileName).toBe("สนใจ jobs.csv");
    expect(csv).toBe("\uFEFFชื่อ,โทรศัพท์,ตำบลที่อยู่,ปีเกิด (พ.ศ.)\r\nกัลยา ศรีสุข,081-234-5678,ปากน้ำ,2523\r\n");
    expect((await take(asking, id)).code).toBe("export.over");
    expect((await list(asking)).find((each) => each.id === id)?.state).toBe("taken");
    const looks = await sql<{ memberId: string; officerId: string; words: string }>`select member_id as "memberId",
      officer_id as "officerId", words from members.look where kind = 'export' and member_id in (${member.memberId}, ${unwilling}, ${other})`.execute(
      t.app.deps.db,
    );
    expect(looks.rows).toEqual([{ memberId: member.memberId, officerId: asking.id, words: "โทรแจ้งนัดรับเบี้ยยังชีพ" }]);
    const audit = await sql<{ action: string; detail: object }>`select action, detail from platform.audit
      where subject_id = ${id} order by at, id`.execute(t.app.deps.db);
    expect(audit.rows.map(({ action }) => action)).toEqual(["export.asked", "export.approved", "export.taken"]);
    expect(audit.rows[2]?.detail).toEqual({ people: 1 });
  });

  test("holds who agrees to sharing at the moment of taking, not of approving; a minor's yes that waits is none", async () => {
    const going = await registerMember(t, { name: "คนถอน ยินยอม", topics: ["health"] });
    await registerMember(t, { name: "เด็กหญิง ทดสอบ", birthYear: 2010, topics: ["health"] });
    const id = await approved("health");
    const text = going.page.texts.find(({ purpose }) => purpose === "sharing");
    await ask(t.http, membership.setConsent, {
      as: going,
      params: { purpose: "sharing" },
      body: { given: false, version: text?.version ?? 1 },
    });
    await registerMember(t, { name: "คนมา ทีหลัง", topics: ["health"] });
    const { csv } = (await take(asking, id)).body();
    expect(csv.trimEnd().split("\r\n").slice(1)).toEqual(["คนมา ทีหลัง,081-234-5678,ปากน้ำ,2523"]);
  });

  test("a name that a spreadsheet would calculate is written as words, a comma or quote stays within its cell", async () => {
    for (const name of ["=HYPERLINK(ก)", "+ก-2", "-ก", "@SUM(ก)", 'ก, "ข"'])
      await registerMember(t, { name, topics: ["tax"] });
    const { id } = (await askFor((await groupOf("tax")).id, asking, ["name", "name"])).body();
    await decide(deciding, id);
    const lines = (await take(asking, id)).body().csv.replace("\uFEFF", "").trimEnd().split("\r\n");
    expect(lines).toEqual(["ชื่อ", "'+ก-2", "'-ก", "'=HYPERLINK(ก)", "'@SUM(ก)", '"ก, ""ข"""']);
  });

  test("two who take it at once get one file", async () => {
    const id = await approved("events");
    const both = await Promise.all([take(asking, id), take(asking, id)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("lapses: a week for the decision, a day for the file", async () => {
    const undecided = (await askFor((await groupOf("utilities")).id)).body().id;
    const untaken = await approved("utilities");
    const stateOf = async (id: string) => (await list(asking)).find((each) => each.id === id)?.state;
    t.clock.advance(24 * HOUR_MS);
    expect([await stateOf(untaken), (await take(asking, untaken)).code]).toEqual(["lapsed", "export.over"]);
    expect(await stateOf(undecided)).toBe("waiting");
    t.clock.advance(6 * 24 * HOUR_MS);
    expect([await stateOf(undecided), (await decide(deciding, undecided)).code]).toEqual(["lapsed", "export.over"]);
  });

  test("of a group that was changed since, or a refused one, is not given", async () => {
    const group = await groupOf("education");
    const { id } = (await askFor(group.id)).body();
    await decide(deciding, id);
    const rule: Rule = { kind: "age", from: 10 };
    await ask(t.http, memberRoutes.changeGroup, {
      as: asking,
      params: { id: group.id },
      body: { version: group.version, rule },
    });
    expect((await take(asking, id)).code).toBe("export.group_changed");
    const refused = (await askFor(group.id)).body().id;
    expect((await decide(deciding, refused, false)).body().state).toBe("refused");
    expect((await take(asking, refused)).code).toBe("export.over");
  });
});

describe("who", () => {
  test("asks: leaders of the group's organisation; nobody approves an own request, nobody but the centre's leaders another's", async () => {
    const group = await groupOf("welfare");
    const colleague = await officerOf(t, "social-development-office");
    const stranger = await officerOf(t, "industry-office", { role: "supervisor" });
    expect((await askFor(group.id, colleague)).code).toBe("permission.denied");
    expect((await askFor(group.id, stranger)).code).toBe("group.not_found");
    const { id } = (await askFor(group.id)).body();
    expect([(await decide(asking, id)).code, (await decide(stranger, id)).code]).toEqual([
      "permission.denied",
      "permission.denied",
    ]);
    const own = (await askFor((await groupOf("welfare", deciding)).id, deciding)).body();
    expect([own.canDecide, (await decide(deciding, own.id)).code]).toEqual([false, "export.own"]);
  });

  test("of another organisation sees nothing of it", async () => {
    const id = await approved("safety");
    const stranger = await officerOf(t, "industry-office", { role: "supervisor" });
    expect(await list(stranger)).toEqual([]);
    const refused = await take(stranger, id);
    expect([refused.status, refused.code]).toEqual([404, "export.not_found"]);
  });

  test("moved elsewhere meanwhile takes nothing along", async () => {
    const mover = await officerOf(t, "social-development-office", { role: "supervisor" });
    const { id } = (await askFor((await groupOf("environment", mover)).id, mover)).body();
    await decide(deciding, id);
    expect((await list(mover)).find((each) => each.id === id)?.canTake).toBe(true);
    await sql`update organisations.membership set organisation_id =
      (select id from organisations.organisation where key = 'industry-office') where officer_id = ${mover.id}`.execute(
      t.app.deps.db,
    );
    expect((await take(mover, id)).code).toBe("export.not_found");
  });
});
