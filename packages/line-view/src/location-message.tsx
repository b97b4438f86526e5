import { useAction } from "./action.ts";
import { useCutAtLines } from "./cut-at-lines.ts";
import { MapSketch } from "./map-sketch.tsx";
import { useLineViewWords } from "./words.ts";

export type Place = { title?: string; address?: string; latitude: number; longitude: number };

/** A place as a card: a sketch of a map (nothing is asked of a map server), its name, its address. */
export function LocationMessage({ place }: { place: Place }) {
  const words = useLineViewWords();
  const onAction = useAction();
  const cut = useCutAtLines(true);
  const point = `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`;
  const uri = `https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=17/${place.latitude}/${place.longitude}`;
  return (
    <button type="button" className="lv-place" onClick={() => onAction({ type: "uri", uri })}>
      <MapSketch latitude={place.latitude} longitude={place.longitude} />
      <span className="lv-place-words">
        <strong>{place.title || words.place}</strong>
        <span ref={cut}>{place.address || point}</span>
      </span>
    </button>
  );
}
