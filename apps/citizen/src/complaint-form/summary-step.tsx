import { CallError, citizen, type Filed, type PlaceAnswer } from "@paknam/contract";
import { CategoryIcon } from "@paknam/ui";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useProvince } from "../door/use-province.tsx";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { PhotoTray } from "../photos/photo-tray.tsx";
import type { Photos } from "../photos/use-photos.ts";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { type Draft, submissionOf } from "./draft.ts";
import css from "./form.module.css";
import { PlaceAnswerView } from "./place-answer-view.tsx";
import { StepFrame } from "./step-frame.tsx";
import type { StepProps } from "./step-props.ts";
import type { Step } from "./steps.ts";

export type SummaryStepProps = StepProps & {
  photos: Photos;
  onChange: (step: Step) => void;
  onFiled: (filed: Filed) => Promise<void>;
};

/** Everything once more, each part with its way to change it; then it is sent, once, however often the button is pressed. */
export function SummaryStep({ form, photos, onBack, onChange, onFiled }: SummaryStepProps) {
  const { say, nameOf, sayError } = useWords();
  const { draft } = form;
  const { call } = useMemberSession();
  const { categories } = useProvince();
  const category = categories.find(({ key }) => key === draft.category);
  const [question, setQuestion] = useState<PlaceAnswer | null>(null);
  const [isWaiting, setWaiting] = useState(false);

  const send = useMutation({
    mutationFn: (whole: Draft) => call(citizen.submitComplaint, { body: submissionOf(whole, photos.photoIds) }),
    onSuccess: async (answer) => {
      if (answer.kind === "filed") await onFiled(answer.filed);
      else setQuestion(answer.place);
    },
    // Photos that waited too long were forgotten there; they are still here.
    onError: (error) => {
      if (error instanceof CallError && error.code === "photo.not_found") {
        photos.sendAgain();
        setWaiting(true);
      }
    },
  });
  const { mutate, isPending } = send;

  useEffect(() => {
    if (!isWaiting || isPending || photos.standing === "sending") return;
    setWaiting(false);
    if (photos.standing === "sent") mutate(draft);
  }, [isWaiting, isPending, photos.standing, mutate, draft]);

  const isBusy = isWaiting || isPending;
  return (
    <StepFrame
      step="summary"
      title={say("citizen.form.summary.title")}
      isKept={form.isKept}
      onBack={isBusy ? null : onBack}
      actions={
        <Button isBusy={isBusy} onClick={() => setWaiting(true)}>
          {say(
            isWaiting && photos.standing === "sending"
              ? "citizen.form.summary.sendingPhotos"
              : "citizen.form.summary.send",
          )}
        </Button>
      }
    >
      <dl className={css.summary}>
        <Row name={say("citizen.form.summary.words")} onChange={() => onChange("words")}>
          <span className={css.own}>{draft.description.trim()}</span>
        </Row>
        <Row name={say("citizen.form.summary.category")} onChange={() => onChange("words")}>
          {category && (
            <span className={css.withIcon}>
              <CategoryIcon name={category.icon} size={22} /> {nameOf(category.name)}
            </span>
          )}
        </Row>
        <Row name={say("citizen.form.summary.place")} onChange={() => onChange("place")}>
          {placeInWords(draft) ?? say("citizen.form.summary.noPlace")}
        </Row>
        <Row name={say("citizen.form.summary.photos")} onChange={() => onChange("photos")}>
          {photos.list.length > 0
            ? say("citizen.form.summary.photoCount", { count: photos.list.length })
            : say("citizen.form.summary.noPhotos")}
        </Row>
      </dl>
      {photos.standing === "failed" && (
        <Notice kind="warn">
          <p>{say("citizen.form.summary.photosFailed")}</p>
          <PhotoTray photos={photos} />
        </Notice>
      )}
      {question && (
        <PlaceAnswerView
          key={send.submittedAt}
          answer={question}
          given={{ point: draft.place?.point ?? null, text: draft.place?.placeText ?? "" }}
          onSettle={(place) => {
            form.change({ place });
            setQuestion(null);
          }}
        />
      )}
      {send.error && !isBusy ? (
        <Notice kind="error">
          <p>{sayError(send.error)}</p>
          <p>{say("citizen.form.summary.stillHere")}</p>
        </Notice>
      ) : null}
      <p className={css.hint}>{say("citizen.form.summary.privacy")}</p>
    </StepFrame>
  );
}

function placeInWords({ place }: Draft): string | null {
  if (!place) return null;
  const { label, placeText, point } = place;
  if (label && placeText && !label.includes(placeText)) return `${placeText} (${label})`;
  return label ?? placeText ?? (point ? `${point.lat.toFixed(5)}, ${point.lng.toFixed(5)}` : null);
}

function Row({ name, onChange, children }: { name: string; onChange: () => void; children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className={css.row}>
      <dt>
        {name}
        <button
          type="button"
          className={css.change}
          aria-label={say("citizen.form.summary.changeOf", { name })}
          onClick={onChange}
        >
          {say("citizen.form.summary.change")}
        </button>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
