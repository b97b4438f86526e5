import type { OwnPlace } from "@paknam/contract";
import { IconMapPinFilled } from "@tabler/icons-react";
import { Field } from "../parts/field.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./joining.module.css";
import { usePlaceInWords } from "./use-place-in-words.ts";

type PlaceCardProps = {
  place: OwnPlace;
  /** What is taken away by the button: `เปลี่ยน` or `ลบ`. */
  act: string;
  onAct: () => void;
  /** Where the person may name it. */
  onLabel?: (label: string | null) => void;
};

/** A settled place, with the way to change it. */
export function PlaceCard({ place, act, onAct, onLabel }: PlaceCardProps) {
  const { say } = useWords();
  const inWords = usePlaceInWords();
  const area = inWords({ ...place, label: null });
  return (
    <div className={css.placeCard}>
      <p className={css.placeName}>
        <IconMapPinFilled size={22} aria-hidden />
        <strong>{onLabel ? area : inWords(place)}</strong>
        <button type="button" className={css.textButton} onClick={onAct} aria-label={`${act} ${inWords(place)}`}>
          {act}
        </button>
      </p>
      {onLabel && (
        <Field label={say("joining.place.label")} hint={say("joining.place.labelHint")}>
          {(wiring) => (
            <input
              {...wiring}
              autoComplete="off"
              maxLength={120}
              value={place.label ?? ""}
              onChange={({ target }) => onLabel(target.value === "" ? null : target.value)}
            />
          )}
        </Field>
      )}
    </div>
  );
}
