import { CallError, citizen } from "@paknam/contract";
import { useMutation } from "@tanstack/react-query";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import type { ActProps } from "./act-props.ts";
import css from "./mine.module.css";
import { useKeptWords } from "./use-kept-words.ts";

/** Taking a complaint back; asked once more, because the office stops working on it. */
export function WithdrawForm({ complaint, onChanged, onStale }: ActProps) {
  const { say, sayError } = useWords();
  const { call } = useMemberSession();
  const [words, setWords, forget] = useKeptWords(`${complaint.number}/withdraw`);
  const send = useMutation({
    mutationFn: () =>
      call(citizen.withdrawComplaint, {
        params: { number: complaint.number },
        body: { words: words.trim().slice(0, 1000) || null },
      }),
    onSuccess: (changed) => {
      forget();
      onChanged(changed);
    },
    onError: (error) => error instanceof CallError && error.status === 409 && onStale(),
  });
  return (
    <div className={css.form}>
      <p>{say("citizen.acts.withdrawWords")}</p>
      <Field label={say("citizen.acts.withdrawLabel")}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            maxLength={1000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      {send.error && (
        <Notice kind="error">
          <p>{sayError(send.error)}</p>
        </Notice>
      )}
      <Button kind="danger" isBusy={send.isPending} onClick={() => send.mutate()}>
        {say("citizen.acts.withdrawConfirm")}
      </Button>
    </div>
  );
}
