import { Button, Modal, Textarea } from "@mantine/core";
import type { BroadcastView } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { useAct } from "./use-act.ts";

/** Asks before an act that is not taken back with another tap; giving back needs a word why. */
export function AskDialog(props: { view: BroadcastView; act: "submit" | "return" | "stop"; onClose: () => void }) {
  const { view, act, onClose } = props;
  const { say, language } = useSay();
  const [words, setWords] = useState("");
  const [isMissing, setIsMissing] = useState(false);
  const send = useAct(view.id, onClose);
  const said = act === "stop" && view.startedAt === null ? "drop" : act;
  const submit = () => {
    if (send.isPending) return;
    const given = words.trim();
    setIsMissing(act === "return" && given === "");
    if (act !== "return") send.mutate({ act });
    else if (given !== "") send.mutate({ act, words: given });
  };
  useKeys({ "mod+enter": submit });
  return (
    <Modal opened onClose={onClose} title={say(`consoleBroadcasts.ask.${said}Title`)}>
      <form
        className={form_.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {said === "return" ? (
          <Textarea
            label={say("consoleBroadcasts.ask.returnWords")}
            error={isMissing && say("consoleBroadcasts.ask.returnNeeded")}
            autosize
            minRows={3}
            maxLength={500}
            data-autofocus
            value={words}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              setIsMissing(false);
            }}
          />
        ) : (
          <p>{say(`consoleBroadcasts.ask.${said}Hint`)}</p>
        )}
        {send.isError && (
          <p className={form_.failed} role="alert">
            {sentenceFor(language, send.error)}
          </p>
        )}
        <div className={form_.foot}>
          <Button
            type="submit"
            loading={send.isPending}
            {...(act === "stop" ? { color: "red" } : {})}
            {...(act === "return" ? {} : { "data-autofocus": true })}
          >
            {say(`consoleBroadcasts.act.${said}`)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say("consoleBroadcasts.ask.back")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
