import { Button, Modal, Textarea } from "@mantine/core";
import { type ExportRow, memberRoutes } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone } from "../../parts/tell.ts";
import { exportKeys } from "./queries.ts";
import { useFieldWords } from "./use-field-words.ts";

/** Somebody else's request, and the two answers. */
export function DecideDialog({ row, onClose }: { row: ExportRow; onClose: () => void }) {
  const { say, language, nameOf } = useSay();
  const fieldWords = useFieldWords();
  const client = useQueryClient();
  const [words, setWords] = useState("");
  const decide = useMutation({
    mutationFn: (approved: boolean) =>
      call(memberRoutes.decideExport, { params: { id: row.id }, body: { approved, words: words.trim() || null } }),
    onSuccess: (_, approved) => {
      void client.invalidateQueries({ queryKey: exportKeys.all });
      tellDone(say(approved ? "consoleGroups.exports.approved" : "consoleGroups.exports.refused"));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={say("consoleGroups.exports.decideTitle")}>
      <div className={form_.form}>
        <Facts
          facts={[
            [say("consoleGroups.exports.columns.group"), nameOf(row.group)],
            [say("consoleGroups.exports.columns.fields"), fieldWords(row.fields)],
            [say("consoleGroups.exports.columns.who"), `${row.askedBy} (${row.organisation.shortName})`],
          ]}
        />
        <Facts facts={[[say("consoleGroups.exports.columns.why"), row.reason]]} />
        <p className={form_.warned}>{say("consoleGroups.exports.decideHint")}</p>
        <Textarea
          label={say("consoleGroups.exports.words")}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        {decide.isError && (
          <p className={form_.failed} role="alert">
            {sentenceFor(language, decide.error)}
          </p>
        )}
        <div className={form_.foot}>
          <Button
            loading={decide.isPending && decide.variables}
            disabled={decide.isPending}
            onClick={() => decide.mutate(true)}
          >
            {say("consoleGroups.exports.approve")}
          </Button>
          <Button
            variant="default"
            loading={decide.isPending && !decide.variables}
            disabled={decide.isPending}
            onClick={() => decide.mutate(false)}
          >
            {say("consoleGroups.exports.refuse")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
