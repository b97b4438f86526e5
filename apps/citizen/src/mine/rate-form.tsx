import { CallError, citizen } from "@paknam/contract";
import { IconStar, IconStarFilled } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import type { ActProps } from "./act-props.ts";
import css from "./mine.module.css";

const RATINGS = [1, 2, 3, 4, 5] as const;

/** One to five stars, each with its word; a comment if one likes. */
export function RateForm({ complaint, onChanged, onStale }: ActProps) {
  const { say, sayError } = useWords();
  const { call } = useMemberSession();
  const [rating, setRating] = useState<(typeof RATINGS)[number] | null>(null);
  const [comment, setComment] = useState("");
  const [isTried, setTried] = useState(false);
  const send = useMutation({
    mutationFn: (given: number) =>
      call(citizen.rateComplaint, {
        params: { number: complaint.number },
        body: { rating: given, comment: comment.trim() || null },
      }),
    onSuccess: onChanged,
    onError: (error) => error instanceof CallError && error.status === 409 && onStale(),
  });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (rating && !send.isPending) send.mutate(rating);
      }}
    >
      <fieldset className={css.stars}>
        <legend className="pk-visually-hidden">{say("citizen.acts.rateTitle")}</legend>
        {RATINGS.map((value) => (
          <label key={value} className={css.star} data-lit={(rating !== null && value <= rating) || undefined}>
            <input
              type="radio"
              name="rating"
              className="pk-visually-hidden"
              checked={rating === value}
              onChange={() => setRating(value)}
            />
            {rating !== null && value <= rating ? (
              <IconStarFilled size={36} aria-hidden />
            ) : (
              <IconStar size={36} stroke={1.5} aria-hidden />
            )}
            <span className="pk-visually-hidden">{say(`citizen.acts.rates.${value}`)}</span>
          </label>
        ))}
      </fieldset>
      <p className={css.starWord} aria-hidden>
        {rating ? say(`citizen.acts.rates.${rating}`) : say("citizen.acts.rateHint")}
      </p>
      {rating !== null && (
        <Field label={say("citizen.acts.comment")}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={2}
              maxLength={1000}
              value={comment}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
      )}
      {isTried && !rating && <Notice kind="error">{say("citizen.acts.rateHint")}</Notice>}
      {send.error && (
        <Notice kind="error">
          <p>{sayError(send.error)}</p>
        </Notice>
      )}
      <Button type="submit" isBusy={send.isPending}>
        {say("citizen.acts.rate")}
      </Button>
    </form>
  );
}
