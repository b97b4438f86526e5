import { type PlaceAnswer, type Point, province as provinceRoutes } from "@paknam/contract";
import { formatPhone } from "@paknam/thai";
import { IconPhone } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { call } from "../door/call.ts";
import { Button, buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import type { DraftPlace } from "./draft.ts";
import css from "./place.module.css";
import { areaInWords, type Given, placeFromChoice } from "./place-from-answer.ts";

export type PlaceAnswerViewProps = {
  answer: PlaceAnswer;
  given: Given;
  onSettle: (place: DraftPlace) => void;
};

/** What we understood of the place: the area, or the question that is left, or who serves the place outside. */
export function PlaceAnswerView({ answer, given, onSettle }: PlaceAnswerViewProps) {
  const words = useWords();
  const { say, nameOf, sayError } = words;
  const elsewhere = useMutation({
    mutationFn: (side: { point: Point; neighbour: string }) => call(provinceRoutes.findPlace, { body: side }),
  });
  if (elsewhere.data) return <PlaceAnswerView answer={elsewhere.data} given={given} onSettle={onSettle} />;

  if (answer.kind === "inside")
    return (
      <Notice kind="good">
        <p>
          {answer.label && <strong>{answer.label} </strong>}
          {areaInWords(answer.area, words)}
        </p>
        {answer.source === "nearest" && <p className={css.small}>{say("citizen.form.place.nearest")}</p>}
      </Notice>
    );

  if (answer.kind === "border" || answer.kind === "choose")
    return (
      <fieldset className={css.question}>
        <legend>{say(answer.kind === "border" ? "citizen.form.place.border" : "citizen.form.place.choose")}</legend>
        {answer.kind === "choose" &&
          answer.choices.map((choice) => (
            <Button key={choice.area.code} kind="quiet" onClick={() => onSettle(placeFromChoice(choice, given, words))}>
              {areaInWords(choice.area, words)}
            </Button>
          ))}
        {answer.kind === "border" &&
          answer.choices.map(({ area, neighbour, label }) => (
            <Button
              key={area?.code ?? label.th}
              kind="quiet"
              isBusy={elsewhere.isPending && !area}
              onClick={() => {
                if (area)
                  onSettle(placeFromChoice({ area, point: answer.point }, { ...given, point: answer.point }, words));
                else if (neighbour) elsewhere.mutate({ point: answer.point, neighbour });
              }}
            >
              {area ? areaInWords(area, words) : nameOf(label)}
            </Button>
          ))}
        {elsewhere.error ? <Notice kind="error">{sayError(elsewhere.error)}</Notice> : null}
      </fieldset>
    );

  if (answer.kind === "outside") {
    const { neighbour } = answer;
    return (
      <Notice kind="warn">
        <p>
          <strong>
            {neighbour
              ? say("citizen.form.place.outsideIn", { province: nameOf(neighbour.name) })
              : say("citizen.form.place.outside")}
          </strong>
        </p>
        <p>
          {neighbour
            ? say("citizen.form.place.servedBy", { who: nameOf(neighbour.servedBy), reach: nameOf(neighbour.reach) })
            : say("citizen.form.place.outsideReach")}
        </p>
        {neighbour?.phone && (
          <a className={buttonClass("quiet")} href={`tel:${neighbour.phone}`}>
            <IconPhone size={20} aria-hidden />
            {say("citizen.form.callNow", { number: formatPhone(neighbour.phone) })}
          </a>
        )}
        <p className={css.small}>{say("citizen.form.place.outsideAgain")}</p>
      </Notice>
    );
  }
  return (
    <Notice>
      <p>{say(given.text.trim() === "" ? "citizen.form.place.unknownPoint" : "citizen.form.place.unknown")}</p>
    </Notice>
  );
}
