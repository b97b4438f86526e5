import { expect, test } from "vitest";
import { foreignSql, foreignTables, readTables } from "./table-ownership.ts";

const tables = readTables(
  "CREATE TABLE members.member (\nCREATE TABLE places.known_place (\nCREATE TABLE platform.file (\nCREATE TABLE public.migration (",
);
const room = "apps/server/src/modules/complaints/complaints.queries.ts";

test("tables are known as SQL and as Kysely write them; public ones belong to nobody", () => {
  expect([...tables.keys()]).toEqual(["members.member", "places.known_place", "places.knownPlace", "platform.file"]);
});

test("another room's table is found in texts, templates and types, with its line", () => {
  expect(foreignTables(room, 'const a = 1;\ndb.selectFrom("members.member");', tables)[0]).toContain(
    `${room}:2 names members.member`,
  );
  expect(foreignTables(room, ["sql`select $", "{one} from places.known_place as p`"].join(""), tables)).toHaveLength(1);
  expect(foreignTables(room, 'type A = DB["places.knownPlace"];', tables)).toHaveLength(1);
});

test("comments, property accesses, events and one's own tables are nobody's business", () => {
  const source =
    '// members.member\nconst x = members.member;\npublish("member.joined"); db.selectFrom("members.member");';
  expect(foreignTables("apps/server/src/modules/members/members.queries.ts", source, tables)).toEqual([]);
  expect(
    foreignTables(room, "// members.member\nconst x = members.member; publish('complaint.submitted');", tables),
  ).toEqual([]);
});

test("a migration may refer to another room's table and not change it", () => {
  const file = "apps/server/migrations/0007_complaints_base.sql";
  expect(foreignSql(file, "create table x (m uuid references members.member (id)); -- members.member", tables)).toEqual(
    [],
  );
  expect(foreignSql(file, "alter table members.member add column x text", tables)).toHaveLength(1);
  expect(foreignSql("apps/server/migrations/base.sql", "", tables)).toHaveLength(1);
});
