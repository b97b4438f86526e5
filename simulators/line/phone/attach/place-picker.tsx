import { IconCurrentLocation, IconMapPin } from "@tabler/icons-react";
import { useState } from "react";
import type { OutgoingMessage } from "../door/shapes.ts";
import { words } from "../words/words.ts";
import { CoordinatesForm } from "./coordinates-form.tsx";
import { samplePlaces } from "./sample-places.ts";

/** A place by where one is, from a list, or by typed coordinates. */
export function PlacePicker({ onSend }: { onSend: (message: OutgoingMessage) => Promise<void> }) {
  const [state, setState] = useState<"idle" | "locating" | "failed">("idle");

  function sendHere() {
    setState("locating");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        void onSend({ type: "location", title: words.here, latitude: coords.latitude, longitude: coords.longitude }),
      () => setState("failed"),
      { timeout: 10_000, enableHighAccuracy: true },
    );
  }

  return (
    <>
      <button type="button" className="place-here" disabled={state === "locating"} onClick={sendHere}>
        <IconCurrentLocation size={22} aria-hidden />
        {state === "locating" ? words.locating : words.herePlace}
      </button>
      {state === "failed" && (
        <p className="wrong" role="alert">
          {words.locateFailed}
        </p>
      )}
      <h3>{words.samplePlaces}</h3>
      <ul className="places">
        {samplePlaces.map((place) => (
          <li key={place.title}>
            <button type="button" onClick={() => void onSend({ type: "location", ...place })}>
              <IconMapPin size={20} aria-hidden />
              <span>
                {place.title}
                <small>{place.address}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <h3>{words.byCoordinates}</h3>
      <CoordinatesForm onSend={onSend} />
    </>
  );
}
