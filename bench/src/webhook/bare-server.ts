import { createHmac, timingSafeEqual } from "node:crypto";
import fastify from "fastify";
import pg from "pg";

// The yardstick, a process of its own: a Fastify server that checks the signature over the raw body and inserts one row. No parsing, no
// log, no unique event, no index to search by: the least that keeps what came in.

const { DATABASE_URL, LINE_CHANNEL_SECRET = "", PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 12 });
await pool.query(
  "create table public.bare_webhook (id bigint generated always as identity primary key, body text not null)",
);

const http = fastify();
http.removeAllContentTypeParsers();
http.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
http.get("/readyz", async () => ({}));
http.post<{ Body: Buffer }>("/line/webhook", async (request, reply) => {
  const expected = createHmac("sha256", LINE_CHANNEL_SECRET).update(request.body).digest();
  const given = Buffer.from(String(request.headers["x-line-signature"]), "base64");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return reply.code(401).send({});
  await pool.query("insert into public.bare_webhook (body) values ($1)", [request.body.toString("utf8")]);
  return {};
});
await http.listen({ port: Number(PORT), host: "127.0.0.1" });
