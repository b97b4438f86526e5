import { Modal } from "@mantine/core";
import type { OfficerRow } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { LeaveForm } from "./leave-form.tsx";
import { MoveForm } from "./move-form.tsx";
import { useOfficerChange } from "./mutations.ts";
import { ReasonForm } from "./reason-form.tsx";

export type ChangeKind = "move" | "leave" | "suspend" | "resetTotp";

/** A small dialog for the changes that need an answer first. */
export function ChangeDialog({ row, kind, onClose }: { row: OfficerRow; kind: ChangeKind; onClose: () => void }) {
  const { say } = useSay();
  const change = useOfficerChange(row.id, onClose);
  return (
    <Modal opened onClose={onClose} title={`${say(`consoleOffice.officers.acts.${kind}`)}: ${row.name}`}>
      {kind === "move" && <MoveForm row={row} isBusy={change.isPending} onSend={change.mutate} />}
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
    </Modal>
  );
}
