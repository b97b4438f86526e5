import { citizen } from "@paknam/contract";
import { expect, test } from "vitest";
import type { LinePage } from "./line-page.ts";
import { openMemberSession } from "./member-session.ts";

/** A server whose sessions can be ended. */
function startServer() {
  let valid = "";
  let count = 0;
  const seen: string[] = [];
  const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
  return {
    seen,
    endSessions: () => {
      valid = "";
    },
    fetch: (address: unknown, request?: RequestInit) => {
      seen.push(`${request?.method} ${address}`);
      if (String(address) === "/api/member/session") {
        count += 1;
        valid = `session-${count}`;
        return answer(200, { displayName: "สมศรี", expiresAt: "2026-11-22T12:00:00Z", bearer: valid });
      }
      const isKnown = new Headers(request?.headers).get("authorization") === `Bearer ${valid}`;
      return isKnown ? answer(200, { complaints: [] }) : answer(401, { error: { code: "session.missing" } });
    },
  };
}

const page: LinePage = {
  ownerKey: "U1",
  idToken: async () => "token",
  close: null,
  openOutside: () => undefined,
  share: null,
  language: null,
};

test("a session that ran out is renewed without a word, once for all calls that failed", async () => {
  const server = startServer();
  const session = await openMemberSession(page, server.fetch);
  await session.call(citizen.listOwnComplaints);
  server.endSessions();
  const answers = await Promise.all([session.call(citizen.listOwnComplaints), session.call(citizen.listOwnComplaints)]);
  expect(answers).toEqual([{ complaints: [] }, { complaints: [] }]);
  expect(server.seen.filter((each) => each === "POST /api/member/session")).toHaveLength(2);
});

test("a person the server does not know is told so, not asked for ever", async () => {
  const server = startServer();
  const session = await openMemberSession(page, (address, request) =>
    String(address) === "/api/member/session"
      ? server.fetch(address, request)
      : Promise.resolve(new Response(JSON.stringify({ error: { code: "session.missing" } }), { status: 401 })),
  );
  await expect(session.call(citizen.listOwnComplaints)).rejects.toMatchObject({ code: "session.missing" });
});
