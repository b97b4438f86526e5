import { createHash, randomBytes } from "node:crypto";
import type pg from "pg";

/** Somebody who is signed in on our pages and has not registered. */
export type Stranger = Readonly<{ lineUserId: string; token: string }>;

/** Makes them with their sessions: signing in asks LINE, which is not what is measured. */
export async function makeStrangers(client: pg.Client, count: number): Promise<Stranger[]> {
  const strangers = Array.from({ length: count }, () => ({
    lineUserId: `U${randomBytes(16).toString("hex")}`,
    token: randomBytes(32).toString("base64url"),
  }));
  await client.query(
    `with made as (
       insert into members.member (id, line_user_id) select gen_random_uuid(), u from unnest($1::text[]) u
       returning id, line_user_id)
     insert into members.session (token_hash, member_id, expires_at)
     select s.hash, made.id, now() + interval '1 hour'
     from made join unnest($1::text[], $2::text[]) as s (line_user_id, hash) on s.line_user_id = made.line_user_id`,
    [
      strangers.map(({ lineUserId }) => lineUserId),
      strangers.map(({ token }) => createHash("sha256").update(token).digest("hex")),
    ],
  );
  return strangers;
}
