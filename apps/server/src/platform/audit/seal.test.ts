import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { openLog } from "../log.ts";
import { record } from "./record.ts";
import { auditJobs, firstBrokenSeal, sealAudit } from "./seal.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
});
afterAll(() => t.close());

const write = (subject: string) =>
  record(t.app.deps.db, {
    actor: { kind: "system" },
    action: "complaint.accepted",
    subject: { kind: "complaint", id: subject },
  });

test("rows are chained over several seals and the chain holds", async () => {
  const { db } = t.app.deps;
  await write("a");
  await write("b");
  expect(await sealAudit(db)).toBe(2);
  await write("c");
  expect(await sealAudit(db)).toBe(1);
  expect(await sealAudit(db)).toBe(0);
  expect(await firstBrokenSeal(db)).toBeNull();
});

test("the table refuses changes, and a change made around it is found", async () => {
  const { db } = t.app.deps;
  await expect(sql`update platform.audit set action = 'nothing'`.execute(db)).rejects.toThrow("append-only");
  await expect(sql`delete from platform.audit`.execute(db)).rejects.toThrow("append-only");
  await expect(sql`truncate platform.audit`.execute(db)).rejects.toThrow("append-only");
  expect(await t.app.checkAudit()).toBeNull();
  await db.transaction().execute(async (tx) => {
    await sql`alter table platform.audit disable trigger audit_append_only`.execute(tx);
    await sql`update platform.audit set subject_id = 'x' where seal_no = 2`.execute(tx);
    await sql`alter table platform.audit enable trigger audit_append_only`.execute(tx);
  });
  expect(await firstBrokenSeal(db)).toBe(2);
  expect(await t.app.checkAudit()).toBe(2);
});

test("every night the chain is looked over, and a broken one is an error in the log", async () => {
  const lines: string[] = [];
  const log = openLog({ logLevel: "info" }, { write: (line) => void lines.push(line) });
  const { handlers, cron } = auditJobs(t.app.deps.db, log);
  expect(cron?.join()).toContain("audit.check");
  await handlers["audit.check"]?.({});
  expect(JSON.parse(lines.join())).toMatchObject({ level: 50, sealNo: 2 });
});
