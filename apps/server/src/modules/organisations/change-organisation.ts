import type { BodyOf, OrganisationRow, officer } from "@paknam/contract";
import { record } from "../../platform/audit/record.ts";
import type { OfficerCaller } from "../../platform/auth/callers.ts";
import { inTransaction } from "../../platform/db/db.ts";
import { AppError } from "../../platform/errors.ts";
import type { Deps } from "../../platform/room.ts";
import { requirePolicy } from "./organisations.policy.ts";
import { organisationRows, requireOrganisation } from "./organisations.queries.ts";
import { organisationsTables } from "./organisations.tables.ts";

type Change = BodyOf<typeof officer.changeOrganisation>;

/**
 * Corrects and confirms an organisation; from then on loading the province's files leaves it alone.
 * @throws permission.denied, organisation.not_found, input.invalid for an empty name or a phone number that is not 3 to 10 digits
 */
export async function changeOrganisation(
  deps: Deps,
  caller: OfficerCaller,
  { organisationId, change }: { organisationId: string; change: Change },
): Promise<OrganisationRow> {
  requirePolicy(caller, "editOrganisations");
  refuseEmpty(change);
  if (Object.keys(change).length > 0) await saveChange(deps, caller, { organisationId, change });
  const [row] = await organisationRows(deps.db, organisationId);
  if (!row) throw new AppError("organisation.not_found", { status: 404 });
  return row;
}

async function saveChange(
  deps: Deps,
  caller: OfficerCaller,
  { organisationId, change }: { organisationId: string; change: Change },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    await requireOrganisation(tx, organisationId);
    await organisationsTables(tx)
      .updateTable("organisations.organisation")
      .set({
        changedAt: deps.clock.now(),
        ...(change.name ? { nameTh: change.name.th.trim(), nameEn: change.name.en.trim() } : {}),
        ...(change.shortName === undefined ? {} : { shortNameTh: change.shortName.trim() }),
        ...(change.phone === undefined ? {} : { phone: change.phone }),
        ...(change.isVerified === undefined ? {} : { isVerified: change.isVerified }),
      })
      .where("id", "=", organisationId)
      .execute();
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "organisation.changed",
      subject: { kind: "organisation", id: organisationId },
      detail: { fields: Object.keys(change).sort().join(",") },
    });
  });
}

function refuseEmpty({ name, shortName, phone }: Change): void {
  const issues = [
    ...(name && !name.th.trim() ? [{ path: "body.name.th", message: "is empty" }] : []),
    ...(name && !name.en.trim() ? [{ path: "body.name.en", message: "is empty" }] : []),
    ...(shortName !== undefined && !shortName.trim() ? [{ path: "body.shortName", message: "is empty" }] : []),
    ...(phone && !/^\d{3,10}$/.test(phone) ? [{ path: "body.phone", message: "3 to 10 digits" }] : []),
  ];
  if (issues.length > 0) throw new AppError("input.invalid", { status: 400, detail: { issues } });
}
