import { type Duty, type OfficerRow, officer, type Role } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone, tellFailed } from "../../parts/tell.ts";
import { sessionKeys } from "../session/queries.ts";
import { officerKeys } from "./queries.ts";

export type Leave = { from: string; to: string; substituteId: string | null } | null;

/** What can be done with one officer, by name; each says its result and refreshes the list. */
export type OfficerChange =
  | { kind: "move"; organisationId: string; role: Role }
  | { kind: "leave"; leave: Leave }
  | { kind: "duties"; duties: Duty[] }
  | { kind: "suspend"; reason: string }
  | { kind: "restore" }
  | { kind: "resetTotp"; reason: string };

function send(officerId: string, change: OfficerChange): Promise<OfficerRow> {
  const params = { officerId };
  switch (change.kind) {
    case "move":
      return call(officer.moveOfficer, { params, body: { organisationId: change.organisationId, role: change.role } });
    case "leave":
      return call(officer.setLeave, { params, body: { leave: change.leave } });
    case "duties":
      return call(officer.setDuties, { params, body: { duties: change.duties } });
    case "suspend":
      return call(officer.suspendOfficer, { params, body: { reason: change.reason } });
    case "restore":
      return call(officer.restoreOfficer, { params });
    case "resetTotp":
      return call(officer.resetTotp, { params, body: { reason: change.reason } });
  }
}

export function useOfficerChange(officerId: string, onDone: () => void = () => undefined) {
  const client = useQueryClient();
  const { say, language } = useSay();
  return useMutation({
    mutationFn: (change: OfficerChange) => send(officerId, change),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: officerKeys.all });
      void client.invalidateQueries({ queryKey: sessionKeys.me });
      tellDone(say("consoleOffice.saved"));
      onDone();
    },
    onError: (error) => tellFailed(sentenceFor(language, error)),
  });
}

/** The link of an invitation: shown once, never stored here. */
export type Invitation = { name: string; invitationUrl: string; expiresAt: string };

export function useInvite(onDone: (invitation: Invitation) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; email: string; organisationId: string; role: Role }) =>
      call(officer.inviteOfficer, { body }),
    onSuccess: ({ officer: row, invitationUrl, expiresAt }) => {
      void client.invalidateQueries({ queryKey: officerKeys.all });
      onDone({ name: row.name, invitationUrl, expiresAt });
    },
  });
}

export function useRenewInvitation(onDone: (invitation: Invitation) => void) {
  const { language } = useSay();
  return useMutation({
    mutationFn: async ({ id, name }: OfficerRow) => ({
      name,
      ...(await call(officer.renewInvitation, { params: { officerId: id } })),
    }),
    onSuccess: onDone,
    onError: (error) => tellFailed(sentenceFor(language, error)),
  });
}
