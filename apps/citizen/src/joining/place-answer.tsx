import type { Area, PlaceAnswer, Point } from "@paknam/contract";
import { areaInWords } from "../complaint-form/place-from-answer.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./joining.module.css";

/** What is still to be asked, or said, of a place that was looked up and is not settled. */
export function PlaceAnswerQuestion(props: {
  answer: Exclude<PlaceAnswer, { kind: "inside" }>;
  onSettle: (area: Area, point: Point | null) => void;
}) {
  const { answer, onSettle } = props;
  const words = useWords();
  const { say, nameOf } = words;
  if (answer.kind === "outside")
    return (
      <Notice kind="warn">
        <p>
          {answer.neighbour
            ? say("joining.place.outsideIn", { province: nameOf(answer.neighbour.name) })
            : say("joining.place.outside")}
        </p>
      </Notice>
    );
  if (answer.kind === "unknown")
    return (
      <Notice>
        <p>{say("joining.place.unknown")}</p>
      </Notice>
    );
  const point = answer.kind === "border" ? answer.point : null;
  const areas = answer.choices.flatMap(({ area }) => area ?? []);
  return (
    <fieldset className={css.offers}>
      <legend>{say(answer.kind === "border" ? "citizen.form.place.border" : "citizen.form.place.choose")}</legend>
      {areas.map((area) => (
        <Button key={area.code} kind="quiet" onClick={() => onSettle(area, point)}>
          {areaInWords(area, words)}
        </Button>
      ))}
    </fieldset>
  );
}
