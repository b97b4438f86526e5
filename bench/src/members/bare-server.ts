import fastify from "fastify";
import pg from "pg";

// The yardstick, a process of its own: a Fastify server that parses the same answers and inserts one row. No caller, no check, no consent,
// no audit, one statement: the least that keeps what came in.

const { DATABASE_URL, PORT } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 12 });
await pool.query(
  "create table public.bare_registration (id bigint generated always as identity primary key, fields jsonb not null)",
);

const http = fastify();
http.get("/readyz", async () => ({}));
http.patch("/api/member/registration", async (request) => {
  await pool.query("insert into public.bare_registration (fields) values ($1)", [JSON.stringify(request.body)]);
  return {};
});
await http.listen({ port: Number(PORT), host: "127.0.0.1" });
