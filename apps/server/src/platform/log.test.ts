import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../testing/app.ts";
import { AppError } from "./errors.ts";
import { openLog } from "./log.ts";

const WORDS = "นางสมศรี ใจดี 0812345678";
let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
});
afterAll(() => t.close());

/** What the log says of an error. */
function logged(error: unknown) {
  const lines: string[] = [];
  openLog({ logLevel: "info" }, { write: (line) => void lines.push(line) }).error({ err: error }, "request failed");
  const text = lines.join();
  return { text, err: JSON.parse(text).err };
}
const failing = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test("a row that PostgreSQL refuses is not quoted", async () => {
  const { db } = t.app.deps;
  const errors = [
    await failing(
      sql`insert into platform.file (id, sha256, media_type, bytes, room)
      values (gen_random_uuid(), ${WORDS}, 'x', 1, 'x')`.execute(db),
    ),
    await failing(sql`insert into platform.setting (key, value) values (${WORDS}, null)`.execute(db)),
    await failing(sql`select ${`{"words": "${WORDS} \\ud800"}`}::jsonb`.execute(db)),
    await failing(sql`select ${WORDS}::uuid`.execute(db)),
    await failing(sql`select ${WORDS}::date`.execute(db)),
  ];
  for (const error of errors) {
    const { text, err } = logged(error);
    expect(text).not.toContain("สมศรี");
    expect(text).not.toContain("0812345678");
    expect(err).toMatchObject({
      type: "error",
      code: expect.stringMatching(/^2/),
      stack: expect.stringContaining(" at "),
    });
  }
  const [check] = errors;
  expect(logged(check).err).toMatchObject({ code: "23514", table: "file", constraint: "file_sha256_check" });
});

test("text that is no JSON is not quoted, nor what stands behind another error", () => {
  let broken: unknown;
  try {
    JSON.parse(`it's "${WORDS}"`);
  } catch (error) {
    broken = error;
  }
  const outer = new AppError("input.malformed", { status: 400, detail: { words: WORDS }, cause: broken });
  const { text, err } = logged(outer);
  expect(text).not.toContain("สมศรี");
  expect(err).toMatchObject({ code: "input.malformed", status: 400, cause: { type: "SyntaxError" } });
});
