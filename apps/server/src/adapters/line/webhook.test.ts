import { createHmac } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const sign = (body: string): string => createHmac("sha256", "test-channel-secret").update(body).digest("base64");

const post = (body: string, signature: string | null = sign(body)) =>
  app.http.inject({
    method: "POST",
    url: "/line/webhook",
    payload: body,
    headers: { "content-type": "application/json", ...(signature === null ? {} : { "x-line-signature": signature }) },
  });
const stored = async (eventId: string) => {
  const { rows } = await sql<{
    body: unknown;
    state: string;
    lineUserId: string | null;
  }>`select body, state, line_user_id as "lineUserId" from conversations.inbox where event_id = ${eventId}`.execute(
    app.app.deps.db,
  );
  return rows;
};
const event = (fields: Record<string, unknown>) =>
  JSON.stringify({ destination: "U0", events: [{ type: "message", mode: "active", timestamp: 1, ...fields }] });
const source = { type: "user", userId: "U00000000000000000000000000000001" };

test.each([
  ["none", null],
  ["another channel's", createHmac("sha256", "other").update("{}").digest("base64")],
  ["no base64", "ลายเซ็น"],
])("a wrong signature (%s) is refused with 401", async (_name, signature) => {
  expect((await post('{"events":[]}', signature)).statusCode).toBe(401);
});

test("the signature covers the bytes as they came, spaces and escapes included", async () => {
  const body = '{ "events" : [ ], "note": "\\u0e01" }';
  expect((await post(body)).statusCode).toBe(200);
  expect((await post(JSON.stringify(JSON.parse(body)), sign(body))).statusCode).toBe(401);
});

test.each(["{", "[]", "null", '{"events":{}}'])("malformed JSON (%s) is refused with 400", async (body) => {
  expect((await post(body)).statusCode).toBe(400);
});

test("a body over the limit is refused with 413", async () => {
  expect((await post(JSON.stringify({ events: [], fill: "x".repeat(1_100_000) }))).statusCode).toBe(413);
});

test("an event without a person, on standby, or of an unknown kind is stored and asks for nothing", async () => {
  await post(event({ webhookEventId: "no-person", source: { type: "group" } }));
  await post(event({ webhookEventId: "standby", mode: "standby", source }));
  await post(event({ webhookEventId: "unknown", type: "teleported", source }));
  for (const id of ["no-person", "standby", "unknown"]) expect((await stored(id))[0]?.state).toBe("done");
});

test("letters that the database cannot hold are replaced, not refused", async () => {
  const body = event({ webhookEventId: "nul", source, message: { id: "1", type: "text", text: "ก\0ข\ud800" } });
  expect((await post(body)).statusCode).toBe(200);
  expect(JSON.stringify((await stored("nul"))[0]?.body)).toContain("ก\uFFFDข\uFFFD");
});

test("a thousand events at once in many requests are each stored once", async () => {
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, request) =>
      post(
        JSON.stringify({
          events: Array.from({ length: 10 }, (__, index) => ({
            type: "message",
            webhookEventId: `many-${request}-${index}`,
            timestamp: 1,
            source,
            message: { id: String(index), type: "text", text: "ก" },
          })),
        }),
      ),
    ),
  );
  expect(answers.every((answer) => answer.statusCode === 200)).toBe(true);
  const { rows } = await sql<{
    count: string;
  }>`select count(*) from conversations.inbox where event_id like 'many-%'`.execute(app.app.deps.db);
  expect(rows[0]?.count).toBe("1000");
});
