import { type PlaceAnswer, type Point, province as provinceRoutes } from "@paknam/contract";
import { PlaceMap } from "@paknam/ui/map";
import { IconCurrentLocation, IconMapPinFilled, IconSearch } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { call } from "../door/call.ts";
import { useAreaShapes } from "../door/use-area-shapes.ts";
import { useProvince } from "../door/use-province.tsx";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { MapBoundary } from "../parts/map-boundary.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { SKIPPED_PLACE } from "./draft.ts";
import css from "./place.module.css";
import { PlaceAnswerView } from "./place-answer-view.tsx";
import { placeFromAnswer } from "./place-from-answer.ts";
import { StepFrame } from "./step-frame.tsx";
import type { StepProps } from "./step-props.ts";
import { useOwnPosition } from "./use-own-position.ts";

/** Where is it? The map moves under a still pin; one's own position, or the name of a place, or "I do not know". */
export function PlaceStep({ form, onNext, onBack }: StepProps) {
  const { draft, change } = form;
  const words = useWords();
  const { say, language, sayError, nameOf } = words;
  const { box, subDistricts } = useProvince();
  const shapes = useAreaShapes();
  const [text, setText] = useState(draft.place?.placeText ?? "");
  const [answer, setAnswer] = useState<PlaceAnswer | null>(null);
  const point = draft.place?.point ?? null;
  const [pin, setPin] = useState<Point | null>(point);
  const [isTried, setTried] = useState(false);

  const find = useMutation({
    mutationFn: (asked: { point: Point } | { text: string }) => call(provinceRoutes.findPlace, { body: asked }),
  });
  const lookUp = (asked: { point: Point } | { text: string }) => {
    const given = { point: "point" in asked ? asked.point : null, text };
    if (given.point) setPin(given.point);
    find.mutate(asked, {
      onSuccess: (found) => {
        setAnswer(found);
        const place = placeFromAnswer(found, given, words);
        change({ place });
        if (place?.point) setPin(place.point);
      },
      // Nobody can say now where it is: the point itself is kept and looked up again when the form is sent.
      onError: () =>
        given.point && change({ place: { ...SKIPPED_PLACE, point: given.point, placeText: text || null } }),
    });
  };
  const own = useOwnPosition((found) => lookUp({ point: found }));
  const search = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length > 1) lookUp({ text: text.trim().slice(0, 200) });
  };
  const areaCode = draft.place?.areaCode ?? (answer?.kind === "inside" ? answer.area.code : null);
  const area = subDistricts.find(({ code }) => code === areaCode);
  const settled = draft.place?.label ?? draft.place?.point;
  const next = () => {
    setTried(true);
    if (!draft.place) return;
    const typed = text.trim().slice(0, 500);
    if (typed !== "" && draft.place.placeText !== typed) change({ place: { ...draft.place, placeText: typed } });
    onNext();
  };

  return (
    <StepFrame
      step="place"
      title={say("citizen.form.place.title")}
      isKept={form.isKept}
      onBack={onBack}
      actions={<Button onClick={next}>{say(settled ? "citizen.form.place.useThis" : "common.next")}</Button>}
    >
      <form onSubmit={search}>
        <Field label={say("citizen.form.place.name")} hint={say("citizen.form.place.nameHint")}>
          {(wiring) => (
            <div className={css.searchRow}>
              <input
                {...wiring}
                type="search"
                enterKeyHint="search"
                maxLength={500}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <Button type="submit" kind="quiet" isBusy={find.isPending}>
                <IconSearch size={20} aria-hidden />
                {say("citizen.form.place.search")}
              </Button>
            </div>
          )}
        </Field>
      </form>
      <Button kind="quiet" isBusy={own.isAsking} onClick={own.ask}>
        <IconCurrentLocation size={22} aria-hidden />
        {say("citizen.form.place.own")}
      </Button>
      {own.problem && (
        <Notice kind="warn">
          <p>{say(`citizen.form.place.own_${own.problem}`)}</p>
        </Notice>
      )}
      <div className={css.answer} aria-live="polite">
        {find.error ? <Notice kind="warn">{sayError(find.error)}</Notice> : null}
        {answer && !find.error && (
          <PlaceAnswerView
            key={find.submittedAt}
            answer={answer}
            given={{ point: answer.kind === "choose" || answer.kind === "unknown" ? null : pin, text }}
            onSettle={(place) => {
              change({ place });
              setAnswer(null);
              if (place.point) setPin(place.point);
            }}
          />
        )}
        {draft.place?.label && !answer && (
          <Notice kind="good">
            <p>{draft.place.label}</p>
          </Notice>
        )}
        {isTried && !draft.place && (
          <Notice kind="error">
            <p>{say("citizen.form.missing.place")}</p>
          </Notice>
        )}
      </div>
      <MapBoundary words={say("citizen.form.place.mapMissing")}>
        <div className={css.mapFrame}>
          <PlaceMap
            className={css.map ?? ""}
            label={say("citizen.form.place.map")}
            language={language}
            box={box}
            shapes={shapes}
            centre={pin}
            areaCode={areaCode}
            onCentreMove={(moved) => lookUp({ point: moved })}
          />
          <IconMapPinFilled className={css.pin} size={44} aria-hidden />
          {pin && area && (
            <p className={css.areaName} aria-hidden>
              {nameOf(area.name)}
            </p>
          )}
          {!pin && <p className={css.dragHint}>{say("citizen.form.place.drag")}</p>}
        </div>
      </MapBoundary>
      <Button
        kind="plain"
        onClick={() => {
          change({ place: { ...SKIPPED_PLACE, placeText: text.trim().slice(0, 500) || null } });
          onNext();
        }}
      >
        {say("citizen.form.place.skip")}
      </Button>
    </StepFrame>
  );
}
