import type { Duty, Role } from "@paknam/contract";
import type { FastifyRequest } from "fastify";

/** An officer who is signed in and active, as of this request. */
export type OfficerCaller = Readonly<{
  kind: "officer";
  officerId: string;
  name: string;
  organisationId: string;
  role: Role;
  /** Works for the centre: sees and moves every complaint of the province. */
  isCentre: boolean;
  /** What they do beside the role. */
  duties: readonly Duty[];
  /** Colleagues on leave for whom this officer stands in. */
  standsInFor: readonly string[];
}>;

/** A citizen with a session. */
export type MemberCaller = Readonly<{ kind: "member"; memberId: string }>;

/** How a request is recognised; each answers null for a stranger. Rooms give these, app.ts hands them to the HTTP server. */
export type Callers = Readonly<{
  officer(request: FastifyRequest): Promise<OfficerCaller | null>;
  member(request: FastifyRequest): Promise<MemberCaller | null>;
}>;
