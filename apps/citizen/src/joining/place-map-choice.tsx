import type { Point } from "@paknam/contract";
import { PlaceMap } from "@paknam/ui/map";
import { IconMapPinFilled } from "@tabler/icons-react";
import place from "../complaint-form/place.module.css";
import { useAreaShapes } from "../door/use-area-shapes.ts";
import { useProvince } from "../door/use-province.tsx";
import { MapBoundary } from "../parts/map-boundary.tsx";
import { useWords } from "../shell/language.tsx";

/** The map moves under a still pin. Loaded only when somebody asks for it. */
export function PlaceMapChoice(props: {
  point: Point | null;
  areaCode: string | null;
  onMove: (point: Point) => void;
}) {
  const { say, language } = useWords();
  const { box } = useProvince();
  const shapes = useAreaShapes();
  return (
    <MapBoundary words={say("joining.place.mapMissing")}>
      <div className={place.mapFrame}>
        <PlaceMap
          className={place.map ?? ""}
          label={say("citizen.form.place.map")}
          language={language}
          box={box}
          shapes={shapes}
          centre={props.point}
          areaCode={props.areaCode}
          onCentreMove={props.onMove}
        />
        <IconMapPinFilled className={place.pin} size={44} aria-hidden />
        {!props.point && <p className={place.dragHint}>{say("citizen.form.place.drag")}</p>}
      </div>
    </MapBoundary>
  );
}
