import { CallError, citizen } from "@paknam/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import { PhotoTray } from "../photos/photo-tray.tsx";
import { usePhotos } from "../photos/use-photos.ts";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import type { ActProps } from "./act-props.ts";
import css from "./mine.module.css";
import { useKeptWords } from "./use-kept-words.ts";

const routes = { answer: citizen.answerComplaint, reopen: citizen.reopenComplaint };

/** Answering the officer, or saying that it is not fixed: words and, if one likes, photos. What was typed survives any failure. */
export function WordsForm({ complaint, onChanged, onStale, act }: ActProps & { act: "answer" | "reopen" }) {
  const { say, sayError } = useWords();
  const { call } = useMemberSession();
  const photos = usePhotos();
  const [words, setWords, forget] = useKeptWords(`${complaint.number}/${act}`);
  const [isTried, setTried] = useState(false);
  const question = act === "answer" ? complaint.steps.findLast(({ kind }) => kind === "asked")?.words : undefined;
  const send = useMutation({
    mutationFn: () =>
      call(routes[act], {
        params: { number: complaint.number },
        body: { words: words.trim().slice(0, 5000), photoIds: photos.photoIds },
      }),
    onSuccess: (changed) => {
      forget();
      onChanged(changed);
    },
    onError: (error) => {
      if (error instanceof CallError && error.code === "photo.not_found") photos.sendAgain();
      else if (error instanceof CallError && error.code === "complaint.act_not_possible") onStale();
    },
  });
  const isEmpty = words.trim() === "";
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty && photos.standing === "sent" && !send.isPending) send.mutate();
      }}
    >
      {question && <blockquote className={css.asked}>{question}</blockquote>}
      <Field
        label={say(`citizen.acts.${act}Label`)}
        error={isTried && isEmpty ? say("citizen.acts.wordsMissing") : undefined}
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={4}
            maxLength={5000}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        )}
      </Field>
      <PhotoTray photos={photos} />
      {send.error && (
        <Notice kind="error">
          <p>{sayError(send.error)}</p>
          <p>{say("citizen.form.summary.stillHere")}</p>
        </Notice>
      )}
      {isTried && photos.standing === "failed" && (
        <Notice kind="warn">
          <p>{say("citizen.form.summary.photosFailed")}</p>
        </Notice>
      )}
      <Button type="submit" isBusy={send.isPending || photos.standing === "sending"}>
        {say(photos.standing === "sending" ? "citizen.form.summary.sendingPhotos" : "common.send")}
      </Button>
    </form>
  );
}
