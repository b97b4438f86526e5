import { Button, Modal } from "@mantine/core";
import type { OfficerRow } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { DutiesForm } from "../duties/duties-form.tsx";
import { LeaveForm } from "./leave-form.tsx";
import { MoveForm } from "./move-form.tsx";
import { type Invitation, useOfficerChange, useRenewInvitation } from "./mutations.ts";
import classes from "./officers.module.css";
import { ReasonForm } from "./reason-form.tsx";

export type ChangeKind = "move" | "duties" | "leave" | "suspend" | "resetTotp" | "newPassword";

/** A small dialog for the changes that need an answer first. */
export function ChangeDialog(props: {
  row: OfficerRow;
  kind: ChangeKind;
  onClose: () => void;
  onInvitation: (invitation: Invitation) => void;
}) {
  const { row, kind, onClose } = props;
  const { say } = useSay();
  const change = useOfficerChange(row.id, onClose);
  const renew = useRenewInvitation((invitation) => {
    onClose();
    props.onInvitation(invitation);
  });
  return (
    <Modal opened onClose={onClose} title={`${say(`consoleOffice.officers.acts.${kind}`)}: ${row.name}`}>
      {kind === "move" && <MoveForm row={row} isBusy={change.isPending} onSend={change.mutate} />}
      {kind === "duties" && <DutiesForm row={row} isBusy={change.isPending} onSend={change.mutate} />}
      {kind === "leave" && <LeaveForm row={row} isBusy={change.isPending} onSend={change.mutate} />}
      {kind === "suspend" && (
        <ReasonForm
          kind="suspend"
          hint={say("consoleOffice.officers.suspendHint")}
          isBusy={change.isPending}
          onSend={(reason) => change.mutate({ kind: "suspend", reason })}
        />
      )}
      {kind === "resetTotp" && (
        <ReasonForm
          kind="resetTotp"
          hint={say("consoleOffice.officers.resetHint")}
          isBusy={change.isPending}
          onSend={(reason) => change.mutate({ kind: "resetTotp", reason })}
        />
      )}
      {kind === "newPassword" && (
        <div className={classes.form}>
          <p>{say("consoleOffice.officers.newPasswordHint")}</p>
          <Button color="red" data-autofocus loading={renew.isPending} onClick={() => renew.mutate(row)}>
            {say("consoleOffice.officers.confirm.newPassword")}
          </Button>
        </div>
      )}
    </Modal>
  );
}
