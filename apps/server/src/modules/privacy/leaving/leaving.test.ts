import { citizen, complaintRoutes, membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, buildComplaint, buildMember, type Signed } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { officerOf, registerMember } from "../../../testing/members.ts";
import { openTestThaid, type TestThaid } from "../../../testing/thaid.ts";
import { waitFor } from "../../../testing/wait-for.ts";
import { ENTERED, type Life, liveALife } from "../testing/live-a-life.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let line: TestLine;
let thaid: TestThaid;
let life: Life;
beforeAll(async () => {
  thaid = await openTestThaid();
  line = await openTestLine({ environment: thaid.environment });
  life = await liveALife(line, thaid);
  await line.waitForAnswers(life.lineUserId, 4);
});
afterAll(async () => {
  await line.close();
  await thaid.close();
});

const db = () => line.test.app.deps.db;
const preview = async (as: Signed) => (await ask(line.test.http, membership.previewLeaving, { as })).body();
const leave = (as: Signed) => ask(line.test.http, membership.leave, { as, body: { isSure: true } });
const count = async (query: ReturnType<typeof sql<{ count: number }>>): Promise<number> =>
  (await query.execute(db())).rows[0]?.count ?? 0;

/** Every row of every table of the rooms in which one of these stands. */
async function rowsWith(own: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema in
      ('members', 'messages', 'complaints', 'conversations', 'organisations', 'privacy', 'platform', 'graphile_worker')`.execute(
    db(),
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(db());
    parts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return parts.filter((row) => own.some((words) => row.includes(words)));
}

describe("somebody who lived a whole life here leaves", () => {
  let files: string[];
  beforeAll(async () => {
    const { rows } = await sql<{ fileId: string }>`select file_id as "fileId" from members.claim_picture
      where member_id = ${life.memberId} union select file_id from complaints.photo
      where member_id = ${life.memberId} and complaint_id is null`.execute(db());
    files = rows.map(({ fileId }) => fileId);
  });

  test("the preview says what goes, what stays, why and until when; of nothing that is not there", async () => {
    const { goes, stays } = await preview(life);
    expect(goes.length).toBeGreaterThanOrEqual(8);
    expect(stays.map(({ what }) => what.slice(0, 12))).toEqual(
      ["หลักฐานว่าเคยให้", "บันทึกว่าหน่วยงาน", "บันทึกการใช้งาน", "บันทึกตรวจสอบ", "เรื่องที่คุณแจ้ง"].map((each) => each.slice(0, 12)),
    );
    expect(stays.every(({ why }) => why.length > 20)).toBe(true);
    const newcomer = await preview(await buildMember(line.test.app.deps));
    expect(newcomer.stays).toHaveLength(2);
  });

  test("everything that says who they are is gone, everywhere, at once", async () => {
    expect(files).toHaveLength(2);
    const own = [
      ENTERED.name,
      "66867654321",
      ENTERED.homeLabel,
      ENTERED.followedLabel,
      ENTERED.claimWords,
      life.lineUserId,
    ];
    for (const words of own) expect(await rowsWith([words]), words).not.toEqual([]);

    expect((await leave(life)).status).toBe(204);
    // But the one line by which their menu is taken back from LINE, which goes with that.
    expect((await rowsWith(own)).filter((row) => !row.startsWith("conversations.menu "))).toEqual([]);
    await waitFor("the menu is taken back", async () => (await rowsWith(own)).length === 0);
    expect((await ask(line.test.http, membership.getOwnPage, { as: life })).status).toBe(401);
    expect((await leave(life)).status).toBe(401);
  });

  test("their id is left in consents, looks, log and audit, and leads to nobody", async () => {
    const { rows } = await sql<{ lineUserId: string | null; displayName: string | null; left: boolean }>`
      select line_user_id as "lineUserId", display_name as "displayName", left_at is not null as left
      from members.member where id = ${life.memberId}`.execute(db());
    expect(rows).toEqual([{ lineUserId: null, displayName: null, left: true }]);
    expect(await count(sql`select count(*)::int from members.consent where member_id = ${life.memberId}`)).toBe(4);
    expect(
      await count(sql`select count(*)::int from members.look where member_id = ${life.memberId} and words <> ''`),
    ).toBe(0);
    const { rows: kept } = await sql<{ kept: string[] }>`select kept from privacy.departure
      where member_id = ${life.memberId}`.execute(db());
    expect(kept[0]?.kept).toEqual(["members.receipts", "members.looks", "traffic", "audit", "complaints.cases"]);
  });

  test("their cases go on without them: officers see the words and photos, that nobody can be asked, and no reporter", async () => {
    const highways = await officerOf(line.test, "highways-district");
    const seen = (
      await ask(line.test.http, complaintRoutes.getComplaint, { as: highways, params: { number: life.number } })
    ).body();
    expect(seen).toMatchObject({ description: ENTERED.description, reporter: null });
    expect(seen.pictures).toHaveLength(1);
    expect(seen.steps.at(-1)).toMatchObject({
      kind: "noted",
      by: "system",
      note: expect.stringContaining("ออกจากระบบ"),
    });
    expect(
      await count(sql`select count(*)::int from complaints.complaint c join complaints.step s on s.complaint_id = c.id
        left join complaints.photo p on p.complaint_id = c.id
        where c.number = ${life.number} and (c.member_id is not null or p.member_id is not null or p.line_message_id is not null
          or s.actor_id = ${life.memberId} or c.line_message_ids <> '{}' or c.submission_key like ${`%${life.memberId}%`})`),
    ).toBe(0);
    const resolve = { version: seen.version, words: "ปิดฝาท่อแล้ว", reasonWithoutPhoto: "งานใต้ดิน", photoIds: [] };
    const resolved = await ask(line.test.http, complaintRoutes.resolveComplaint, {
      as: highways,
      params: { number: life.number },
      body: resolve,
    });
    expect(resolved.status, resolved.text).toBe(200);
  });

  test("their loose photos and the pictures of claims are erased from the store, the case's photo is not", async () => {
    await waitFor("the files are erased", async () => {
      const erased = await count(
        sql`select count(*)::int from platform.file where id = any(${files}::uuid[]) and erased_at is not null`,
      );
      return erased === files.length;
    });
    const kept = await count(sql`select count(*)::int from platform.file f join complaints.photo p on p.file_id = f.id
      join complaints.complaint c on c.id = p.complaint_id where c.number = ${life.number} and f.erased_at is null`);
    expect(kept).toBe(1);
  });

  test("the same LINE account is a stranger who may begin anew and knows nothing of before", async () => {
    const before = (await line.answers(life.lineUserId)).length;
    await line.say(life.lineUserId, "เรื่องของฉัน");
    await line.waitForAnswers(life.lineUserId, before + 1);
    const again = await buildMember(line.test.app.deps, life.lineUserId);
    expect(again.memberId).not.toBe(life.memberId);
    const page = (await ask(line.test.http, membership.getOwnPage, { as: again })).body();
    expect([page.isRegistered, page.level, page.facts]).toEqual([false, "line", []]);
    expect((await ask(line.test.http, citizen.listOwnComplaints, { as: again })).body().complaints).toEqual([]);
    // The number is free again too: it is proven anew, not joined.
    const { url } = (await ask(line.test.http, membership.beginThaid, { as: again })).body();
    const query = await thaid.signIn(url, life.pid);
    expect((await ask(line.test.http, membership.finishThaid, { as: again, body: { query } })).body().level).toBe(
      "thaid",
    );
  });
});

test("what a request that was under way wrote for somebody who had left goes a moment later", async () => {
  const member = await registerMember(line.test, {}, await line.newPerson());
  expect((await leave(member)).status).toBe(204);
  const { number } = await buildComplaint(line.test.app.deps, { memberId: member.memberId });
  await db()
    .transaction()
    .execute(async (tx) => {
      const { publish } = await import("../../../platform/events/publish.ts");
      await publish(tx, { type: "member.left", id: member.memberId, version: 1 });
    });
  await waitFor("the complaint is nobody's", async () => {
    const { rows } = await sql<{ memberId: string | null }>`select member_id as "memberId" from complaints.complaint
      where number = ${number}`.execute(db());
    return rows[0]?.memberId === null;
  });
  expect(await count(sql`select count(*)::int from privacy.departure where member_id = ${member.memberId}`)).toBe(1);
});

test("a turn that is under way while its person leaves counts for nothing", async () => {
  const member = await registerMember(line.test, {}, await line.newPerson());
  await sql`insert into conversations.lease (line_user_id, holder, until)
    values (${member.lineUserId}, 'another worker', now() + interval '1 minute')`.execute(db());
  await line.say(member.lineUserId, "ไฟถนนดับหน้าวัดแพรกษา");
  await waitFor(
    "it waits",
    async () =>
      (await count(sql`select count(*)::int from conversations.inbox where line_user_id = ${member.lineUserId}`)) === 1,
  );
  expect((await leave(member)).status).toBe(204);
  expect(
    await count(sql`select count(*)::int from conversations.inbox where line_user_id = ${member.lineUserId}`),
  ).toBe(0);
  expect(
    await count(sql`select count(*)::int from conversations.lease where line_user_id = ${member.lineUserId}`),
  ).toBe(0);
  expect(await line.answers(member.lineUserId)).toEqual([]);
});

test("who is linked as an officer is unlinked, and told so before", async () => {
  const lineUserId = await line.newPerson();
  const member = await registerMember(line.test, {}, lineUserId);
  const officer = await officerOf(line.test, "nakhon-samut-prakan");
  await sql`insert into organisations.line_link (officer_id, line_user_id) values (${officer.id}, ${lineUserId})`.execute(
    db(),
  );
  expect((await preview(member)).goes.some((what) => what.includes("เจ้าหน้าที่"))).toBe(true);
  await leave(member);
  expect(await count(sql`select count(*)::int from organisations.line_link where officer_id = ${officer.id}`)).toBe(0);
});
