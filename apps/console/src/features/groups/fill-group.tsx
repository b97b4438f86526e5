import { Button } from "@mantine/core";
import { type MemberGroup, memberRoutes } from "@paknam/contract";
import { formatNumber } from "@paknam/thai";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { FileField } from "../../parts/file-field.tsx";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { sendFile } from "../../parts/send-file.ts";
import { Faults } from "../fact-lists/faults.tsx";
import classes from "./groups.module.css";
import { groupKeys } from "./queries.ts";
import { useFewWords } from "./use-few-words.ts";

/** Fills a group of kind list from a file, in place of those before. */
export function FillGroup({ group }: { group: MemberGroup }) {
  const { say, language } = useSay();
  const inWords = useFewWords();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const fill = useMutation({
    mutationFn: (chosen: File) =>
      sendFile(memberRoutes.uploadGroupList, { file: chosen, fields: { language }, params: { id: group.id } }),
    onSuccess: () => {
      setFile(null);
      void client.invalidateQueries({ queryKey: groupKeys.all });
    },
    gcTime: 0,
  });
  return (
    <section className={classes.fill} aria-label={say("consoleGroups.groups.fill")}>
      <FileField
        label={say("consoleGroups.groups.fill")}
        hint={say("consoleGroups.groups.fillHint")}
        file={file}
        isBusy={fill.isPending}
        onChange={(chosen) => {
          fill.reset();
          setFile(chosen);
        }}
      />
      {file && (
        <div>
          <Button loading={fill.isPending} onClick={() => fill.mutate(file)}>
            {say("consoleGroups.groups.fillDo")}
          </Button>
        </div>
      )}
      {fill.isError && (
        <p className={form_.failed} role="alert">
          {sentenceFor(language, fill.error)}
        </p>
      )}
      {fill.data && (
        <>
          <p className={classes.result} role="status">
            {say("consoleGroups.groups.fillResult", {
              rows: formatNumber(fill.data.rowCount),
              matched: inWords(fill.data.matched),
            })}
          </p>
          <Faults faults={fill.data.faults} hasMore={false} />
        </>
      )}
    </section>
  );
}
