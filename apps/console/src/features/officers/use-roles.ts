import { officer } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { useMe } from "../session/queries.ts";

/** Roles that one may give: only who looks after all officers makes administrators. */
export function useRoles(): { value: string; label: string }[] {
  const { say } = useSay();
  const { policies } = useMe();
  return officer.Role.options
    .filter((role) => role !== "administrator" || policies.manageAllOfficers)
    .map((role) => ({ value: role, label: say(`consoleOffice.role.${role}`) }));
}
