import { ActionIcon, Menu } from "@mantine/core";
import type { OfficerRow } from "@paknam/contract";
import { IconDots } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import type { ChangeKind } from "./change-dialog.tsx";
import { type Invitation, useOfficerChange, useRenewInvitation } from "./mutations.ts";

/** What can be done with one officer in the state they are in. */
export function OfficerMenu(props: {
  row: OfficerRow;
  onChange: (kind: ChangeKind) => void;
  onInvitation: (invitation: Invitation) => void;
}) {
  const { row, onChange } = props;
  const { say } = useSay();
  const change = useOfficerChange(row.id);
  const renew = useRenewInvitation(props.onInvitation);
  const isWorking = row.state === "active" || row.state === "on-leave";
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={say("consoleOffice.officers.manage", { name: row.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {row.state === "invited" && (
          <Menu.Item onClick={() => renew.mutate(row)}>{say("consoleOffice.officers.acts.renew")}</Menu.Item>
        )}
        {isWorking && (
          <Menu.Item onClick={() => onChange("newPassword")}>
            {say("consoleOffice.officers.acts.newPassword")}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onChange("duties")}>{say("consoleOffice.officers.acts.duties")}</Menu.Item>
        <Menu.Item onClick={() => onChange("move")}>{say("consoleOffice.officers.acts.move")}</Menu.Item>
        {isWorking && (
          <Menu.Item onClick={() => onChange("leave")}>{say("consoleOffice.officers.acts.leave")}</Menu.Item>
        )}
        {row.leave && (
          <Menu.Item onClick={() => change.mutate({ kind: "leave", leave: null })}>
            {say("consoleOffice.officers.acts.endLeave")}
          </Menu.Item>
        )}
        {isWorking && row.hasTotp && (
          <Menu.Item onClick={() => onChange("resetTotp")}>{say("consoleOffice.officers.acts.resetTotp")}</Menu.Item>
        )}
        {row.state === "suspended" ? (
          <Menu.Item onClick={() => change.mutate({ kind: "restore" })}>
            {say("consoleOffice.officers.acts.restore")}
          </Menu.Item>
        ) : (
          <Menu.Item color="red" onClick={() => onChange("suspend")}>
            {say("consoleOffice.officers.acts.suspend")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
