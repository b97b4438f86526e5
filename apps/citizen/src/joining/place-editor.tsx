import { type Area, type OwnPlace, type Point, province } from "@paknam/contract";
import { IconCurrentLocation, IconList, IconMap, IconMapPin, IconSearch } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useId, useState } from "react";
import { areaInWords } from "../complaint-form/place-from-answer.ts";
import { useOwnPosition } from "../complaint-form/use-own-position.ts";
import { call } from "../door/call.ts";
import { useProvince } from "../door/use-province.tsx";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./joining.module.css";
import { PlaceAnswerQuestion } from "./place-answer.tsx";
import { PlaceListChoice } from "./place-list-choice.tsx";
import { areasInText, ownLabel } from "./place-text.ts";

const PlaceMapChoice = lazy(async () => ({ default: (await import("./place-map-choice.tsx")).PlaceMapChoice }));

export type PlaceEditorProps = {
  /** What is asked for: home, work, a place to follow. */
  label: string;
  hint?: string;
  error?: string | undefined;
  onSettle: (place: OwnPlace) => void;
};

/**
 * A place in one field, typed in any order; or from lists, on a map, or where the phone is. Enter looks up and does not send the form
 * around it.
 */
export function PlaceEditor({ label, hint, error, onSettle }: PlaceEditorProps) {
  const words = useWords();
  const { say, sayError } = words;
  const { subDistricts } = useProvince();
  const [text, setText] = useState("");
  const [way, setWay] = useState<"list" | "map" | null>(null);
  const [pin, setPin] = useState<Point | null>(null);
  const wayId = useId();
  const settle = (area: Area, point: Point | null, name: string | null) =>
    onSettle({ areaCode: area.code, point, label: name });
  const find = useMutation({
    mutationFn: (asked: { point: Point } | { text: string }) => call(province.findPlace, { body: asked }),
    onSuccess: (answer, asked) => {
      if (answer.kind !== "inside") return;
      // A pin is still being moved: what it means is shown, and taken when the person says so.
      if ("point" in asked && way === "map") return;
      settle(answer.area, answer.point, ownLabel(text, answer.area) ?? answer.label);
    },
  });
  const own = useOwnPosition((point) => {
    setWay(null);
    find.mutate({ point });
  });
  const look = () => {
    if (text.trim().length > 1) find.mutate({ text: text.trim().slice(0, 200) });
  };
  const offered = areasInText(text, subDistricts);
  const answer = find.data;
  const underPin = way === "map" && answer?.kind === "inside" ? answer.area : null;
  return (
    <div className={css.place}>
      <Field label={label} hint={hint ?? say("joining.place.hint")} error={error}>
        {(wiring) => (
          <div className={css.searchRow}>
            <input
              {...wiring}
              type="search"
              enterKeyHint="search"
              autoComplete="off"
              maxLength={200}
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                find.reset();
              }}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
                event.preventDefault();
                look();
              }}
            />
            <Button kind="quiet" isBusy={find.isPending} onClick={look}>
              <IconSearch size={20} aria-hidden />
              {say("citizen.form.place.search")}
            </Button>
          </div>
        )}
      </Field>
      <div className={css.found} aria-live="polite">
        {!answer && offered.length > 0 && (
          <fieldset className={css.offers}>
            <legend>{say("joining.place.offered")}</legend>
            {offered.map((area) => (
              <Button key={area.code} kind="quiet" onClick={() => settle(area, null, ownLabel(text, area))}>
                <IconMapPin size={20} aria-hidden />
                {areaInWords(area, words)}
              </Button>
            ))}
          </fieldset>
        )}
        {find.error ? <Notice kind="warn">{sayError(find.error)}</Notice> : null}
        {answer && answer.kind !== "inside" && (
          <PlaceAnswerQuestion
            answer={answer}
            onSettle={(area, point) => settle(area, point, point ? null : ownLabel(text, area))}
          />
        )}
        {own.problem && (
          <Notice kind="warn">
            <p>{say(`joining.place.own_${own.problem}`)}</p>
          </Notice>
        )}
      </div>
      <div className={css.ways}>
        <Way
          icon={IconList}
          words={say("joining.place.fromList")}
          isOpen={way === "list"}
          controls={wayId}
          onPress={() => setWay(way === "list" ? null : "list")}
        />
        <Way
          icon={IconMap}
          words={say("joining.place.onMap")}
          isOpen={way === "map"}
          controls={wayId}
          onPress={() => setWay(way === "map" ? null : "map")}
        />
        <Button kind="quiet" isBusy={own.isAsking} onClick={own.ask}>
          <IconCurrentLocation size={20} aria-hidden />
          {say("joining.place.own")}
        </Button>
      </div>
      <div id={wayId} className={css.way}>
        {way === "list" && <PlaceListChoice onChoose={(area) => settle(area, null, ownLabel(text, area))} />}
        {way === "map" && (
          <Suspense fallback={<Waiting lines={4} />}>
            <PlaceMapChoice
              point={pin}
              areaCode={underPin?.code ?? null}
              onMove={(point) => {
                setPin(point);
                find.mutate({ point });
              }}
            />
            {underPin && (
              <Button onClick={() => settle(underPin, pin, ownLabel(text, underPin))}>
                {say("joining.place.usePin", { area: areaInWords(underPin, words) })}
              </Button>
            )}
          </Suspense>
        )}
      </div>
    </div>
  );
}

function Way(props: { icon: typeof IconMap; words: string; isOpen: boolean; controls: string; onPress: () => void }) {
  const Icon = props.icon;
  return (
    <Button kind="quiet" aria-expanded={props.isOpen} aria-controls={props.controls} onClick={props.onPress}>
      <Icon size={20} aria-hidden />
      {props.words}
    </Button>
  );
}
