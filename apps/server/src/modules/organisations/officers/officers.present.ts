import type { OfficerRow, Role } from "@paknam/contract";
import { presentRef } from "../organisations.queries.ts";
import type { OfficerRecord } from "./officers.queries.ts";

/** An officer as colleagues see them. */
export function presentOfficer(
  row: OfficerRecord,
  { today, withTotp }: { today: string; withTotp: ReadonlySet<string> },
): OfficerRow {
  const { leaveFrom, leaveTo } = row;
  const isOnLeave = row.state === "active" && leaveFrom !== null && leaveFrom <= today;
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
    organisation: presentRef({ ...row, id: row.organisationId }),
    state: isOnLeave ? "on-leave" : (row.state as OfficerRow["state"]),
    leave:
      leaveFrom !== null && leaveTo !== null
        ? {
            from: leaveFrom,
            to: leaveTo,
            substitute:
              row.substituteId !== null && row.substituteName !== null
                ? { id: row.substituteId, name: row.substituteName }
                : null,
          }
        : null,
    hasTotp: row.userId !== null && withTotp.has(row.userId),
    isLineLinked: row.lineUserId !== null,
    duties: row.duties,
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  };
}
