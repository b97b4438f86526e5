import { Button, Modal } from "@mantine/core";
import { type FactList, memberRoutes } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone } from "../../parts/tell.ts";
import { useFewWords } from "../groups/use-few-words.ts";
import { factListKeys } from "./queries.ts";

/** Withdrawing, with what comes of it. */
export function WithdrawDialog({ list, name, onClose }: { list: FactList; name: string; onClose: () => void }) {
  const { say, language } = useSay();
  const inWords = useFewWords();
  const client = useQueryClient();
  const withdraw = useMutation({
    mutationFn: () => call(memberRoutes.withdrawFactList, { params: { id: list.id } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: factListKeys.all });
      tellDone(say("consoleGroups.lists.withdrawDone"));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={say("consoleGroups.lists.withdrawTitle")}>
      <div className={form_.form}>
        <p>{say("consoleGroups.lists.withdrawHint", { matched: inWords(list.matched), type: name })}</p>
        {withdraw.isError && (
          <p className={form_.failed} role="alert">
            {sentenceFor(language, withdraw.error)}
          </p>
        )}
        <div className={form_.foot}>
          <Button color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
            {say("consoleGroups.lists.withdrawDo")}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {say("common.cancel")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
