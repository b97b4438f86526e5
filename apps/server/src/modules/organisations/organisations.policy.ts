import type { Policies, Role } from "@paknam/contract";
import type { OfficerCaller } from "../../platform/auth/callers.ts";
import { AppError } from "../../platform/errors.ts";

type Standing = Pick<OfficerCaller, "officerId" | "organisationId" | "role" | "isCentre" | "duties">;
type Target = Readonly<{ id: string; organisationId: string; role: Role }>;

/** What an officer may do; the console shows nothing else. */
export function policiesOf(caller: Pick<OfficerCaller, "role" | "isCentre" | "duties">): Policies {
  const isAdministrator = caller.role === "administrator";
  const leads = isAdministrator || caller.role === "supervisor";
  return {
    actOnComplaints: caller.role !== "viewer",
    seeAllComplaints: caller.isCentre || isAdministrator,
    manageOfficers: leads,
    manageAllOfficers: isAdministrator,
    editServing: isAdministrator,
    editHolidays: isAdministrator,
    editOrganisations: isAdministrator,
    searchMembers: caller.duties.includes("member-desk"),
    answerForFacts: caller.duties.includes("facts"),
    seeNationalIds: caller.duties.includes("identity"),
    manageGroups: leads,
    decideExports: isAdministrator || (leads && caller.isCentre),
    switchDisasterMode: isAdministrator || (leads && caller.isCentre),
  };
}

/** @throws permission.denied unless the caller's policies hold this one */
export function requirePolicy(caller: Standing, policy: keyof Policies): void {
  if (!policiesOf(caller)[policy]) throw new AppError("permission.denied", { status: 403 });
}

/** One's own organisation's officers; the administrator and the centre see all. */
export const maySeeOfficersOf = (caller: Standing, organisationId: string): boolean =>
  caller.role === "administrator" || caller.isCentre || caller.organisationId === organisationId;

/**
 * Managing a colleague: an administrator anybody, a supervisor those of the own organisation who are no administrators, nobody themselves
 * (so the last administrator stays).
 * @throws officer.not_found for those one may not see, officer.self, permission.denied
 */
export function requireManaging(caller: Standing, target: Target): void {
  if (!maySeeOfficersOf(caller, target.organisationId)) throw new AppError("officer.not_found", { status: 404 });
  if (caller.officerId === target.id) throw new AppError("officer.self", { status: 409 });
  requireGranting(caller, target);
}

/**
 * Giving a role in an organisation.
 * @throws permission.denied
 */
export function requireGranting(caller: Standing, place: { organisationId: string; role: Role }): void {
  requirePolicy(caller, "manageOfficers");
  if (caller.role === "administrator") return;
  if (place.organisationId !== caller.organisationId || place.role === "administrator")
    throw new AppError("permission.denied", { status: 403 });
}
