import type { Point } from "@paknam/contract";
import { province as provinceRoutes } from "@paknam/contract";
import { IconMapPin } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../door/call.ts";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { PhotoTray } from "../photos/photo-tray.tsx";
import type { Photos } from "../photos/use-photos.ts";
import { useWords } from "../shell/language.tsx";
import { metresBetween } from "./draft.ts";
import { placeFromAnswer } from "./place-from-answer.ts";
import { StepFrame } from "./step-frame.tsx";
import type { StepProps } from "./step-props.ts";

/** Closer than this the photo and the pin mean the same spot. */
const SAME_SPOT_M = 150;

/** Photos, in any number, never demanded. Where one was taken is offered as the place. */
export function PhotosStep({ form, photos, onNext, onBack }: StepProps & { photos: Photos }) {
  const { say } = useWords();
  const isEmpty = photos.list.length === 0 && photos.preparing === 0;
  return (
    <StepFrame
      step="photos"
      title={say("citizen.form.photos.title")}
      hint={say("citizen.form.photos.hint")}
      isKept={form.isKept}
      onBack={onBack}
      actions={<Button onClick={onNext}>{say(isEmpty ? "citizen.form.photos.none" : "common.next")}</Button>}
    >
      <PhotoTray photos={photos} />
      <PhotoPlaceOffer form={form} photos={photos} />
    </StepFrame>
  );
}

function PhotoPlaceOffer({ form, photos }: Pick<StepProps, "form"> & { photos: Photos }) {
  const words = useWords();
  const { say, sayError } = words;
  const [refused, setRefused] = useState<Point | null>(null);
  const place = form.draft.place;
  const taken = photos.list.find(({ point }) => point !== null)?.point ?? null;
  const use = useMutation({
    mutationFn: (point: Point) => call(provinceRoutes.findPlace, { body: { point } }),
    onSuccess: (answer, point) => {
      const given = { point, text: place?.placeText ?? "" };
      const found = placeFromAnswer(answer, given, words);
      if (found) form.change({ place: found });
    },
  });
  const isSettled = taken && place?.point && metresBetween(taken, place.point) < SAME_SPOT_M;
  if (!taken || isSettled || refused === taken) return null;
  return (
    <Notice>
      <p>{say(place?.point ? "citizen.form.photos.otherPlace" : "citizen.form.photos.place")}</p>
      {use.error ? <p>{sayError(use.error)}</p> : null}
      {use.data && use.data.kind !== "inside" && <p>{say("citizen.form.photos.placeUnclear")}</p>}
      <Button kind="quiet" isBusy={use.isPending} onClick={() => use.mutate(taken)}>
        <IconMapPin size={20} aria-hidden />
        {say("citizen.form.photos.usePlace")}
      </Button>
      <Button kind="plain" onClick={() => setRefused(taken)}>
        {say("citizen.form.photos.keepPlace")}
      </Button>
    </Notice>
  );
}
