import { Button, Modal } from "@mantine/core";
import { type ExportRow, memberRoutes } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { saveFile } from "../../parts/save-file.ts";
import { exportKeys } from "./queries.ts";

const keep = ({ fileName, csv }: { fileName: string; csv: string }) =>
  saveFile({ fileName, text: csv, type: "text/csv;charset=utf-8" });

/** Taking the file: the server gives it once, so it stays here until the window closes, should the download fail. */
export function TakeDialog({ row, onClose }: { row: ExportRow; onClose: () => void }) {
  const { say, language } = useSay();
  const client = useQueryClient();
  const take = useMutation({
    mutationFn: () => call(memberRoutes.takeExport, { params: { id: row.id } }),
    onSuccess: keep,
    gcTime: 0,
  });
  const close = () => {
    void client.invalidateQueries({ queryKey: exportKeys.all });
    onClose();
  };
  const { data } = take;
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={!data}
      closeOnEscape={!data}
      title={say("consoleGroups.exports.takeTitle")}
    >
      <div className={form_.form}>
        {data ? (
          <>
            <p role="status">{say("consoleGroups.exports.taken")}</p>
            <p className={form_.quiet}>{say("consoleGroups.exports.takenTitle")}</p>
            <div className={form_.foot}>
              <Button onClick={close} autoFocus>
                {say("common.close")}
              </Button>
              <Button variant="subtle" onClick={() => keep(data)}>
                {say("consoleGroups.exports.again")}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p>{say("consoleGroups.exports.takeHint", { reason: row.reason })}</p>
            {take.isError && (
              <p className={form_.failed} role="alert">
                {sentenceFor(language, take.error)}
              </p>
            )}
            <div>
              <Button loading={take.isPending} onClick={() => take.mutate()} data-autofocus>
                {say("consoleGroups.exports.takeDo")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Modal>
  );
}
