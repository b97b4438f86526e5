import { randomInt, randomUUID } from "node:crypto";
import { addressOf, type CallOf, Problem, type ResponseOf, type Route } from "@paknam/contract";
import type { FastifyInstance } from "fastify";
import { openComplaints, type Submission, type Submitted, submitComplaint } from "../modules/complaints/index.ts";
import { ensureMember } from "../modules/members/index.ts";
import { insertSession } from "../modules/members/sessions.queries.ts";
import type { OfficerCaller } from "../platform/auth/callers.ts";
import type { Deps } from "../platform/room.ts";
import { signInAs, type TestOfficer } from "./organisations.ts";

/** Headers that sign a request. */
export type Signed = Readonly<{ headers: Record<string, string> }>;

/** A citizen with a session. */
export type TestMember = Signed & Readonly<{ memberId: string; lineUserId: string }>;

/** A citizen who has a LINE account and is signed in on our pages; without one given, an account that no simulator knows. */
export async function buildMember(
  deps: Deps,
  lineUserId = `U${randomUUID().replaceAll("-", "")}`,
): Promise<TestMember> {
  const now = deps.clock.now();
  const { memberId } = await ensureMember(deps.db, { lineUserId, now, displayName: "ผู้แจ้งทดสอบ" });
  const token = randomUUID();
  // Tests move the clock by weeks: the session outlives them.
  const expiresAt = new Date(now.getTime() + 90 * 86_400_000);
  await insertSession(deps.db, { token, memberId, now, expiresAt });
  return { memberId, lineUserId, headers: { authorization: `Bearer ${token}` } };
}

/** A complaint about a road in ตำบลปากน้ำ, which the city municipality answers for. */
export async function buildComplaint(
  deps: Deps,
  overrides: Partial<Submission> = {},
): Promise<Submitted & { memberId: string }> {
  const memberId = overrides.memberId ?? (await buildMember(deps)).memberId;
  const filed = await submitComplaint(deps.db, openComplaints(deps).context, {
    channel: "chat",
    submissionKey: randomUUID(),
    description: "ถนนเป็นหลุมใหญ่หน้าตลาดวิบูลย์ศรี",
    category: "road",
    point: { lat: 13.5943, lng: 100.5973 },
    placeText: null,
    areaCode: "110101",
    areaSource: "nearest",
    photoIds: [],
    ...overrides,
    memberId,
  });
  return { ...filed, memberId };
}

/** An officer who is signed in at the console. */
export const signedIn = async (http: FastifyInstance, officer: TestOfficer): Promise<Signed> => ({
  headers: { cookie: await signInAs(http, officer.email) },
});

/** An officer as use-cases know them, without signing in. */
export const callerOf = (officer: TestOfficer, change: Partial<OfficerCaller> = {}): OfficerCaller => ({
  kind: "officer",
  officerId: officer.id,
  name: officer.name,
  organisationId: officer.organisationId,
  role: officer.role,
  isCentre: false,
  duties: [],
  standsInFor: [],
  ...change,
});

/** What came back: the body of a success, checked by the contract, or the code of the refusal. */
export type Answer<R extends Route> = Readonly<{
  status: number;
  code: string | null;
  detail: Record<string, unknown>;
  /** As it travelled. */
  text: string;
  /** @throws when it was a refusal */
  body(): ResponseOf<R>;
}>;

/** Calls one endpoint of the contract, each time from another address so that no limit by address is met. */
export async function ask<R extends Route>(
  http: FastifyInstance,
  route: R,
  call: { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown; as?: Signed } = {},
): Promise<Answer<R>> {
  const path = addressOf(route, { params: call.params, query: call.query } as CallOf<R>);
  const reply = await http.inject({
    method: route.method,
    url: path,
    headers: { ...call.as?.headers, ...(call.body === undefined ? {} : { "content-type": "application/json" }) },
    remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`,
    ...(call.body === undefined ? {} : { payload: JSON.stringify(call.body) }),
  });
  const isFine = reply.statusCode < 300;
  const refusal = isFine ? undefined : Problem.parse(JSON.parse(reply.body)).error;
  return {
    status: reply.statusCode,
    code: refusal?.code ?? null,
    detail: refusal?.detail ?? {},
    text: reply.body,
    body: () => {
      if (refusal) throw new Error(`${route.method} ${path} was refused: ${refusal.code}`);
      return route.response.parse(JSON.parse(reply.body)) as ResponseOf<R>;
    },
  };
}
