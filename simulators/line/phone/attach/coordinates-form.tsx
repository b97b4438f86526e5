import { type FormEvent, useState } from "react";
import type { OutgoingMessage } from "../door/shapes.ts";
import { words } from "../words/words.ts";
import { readCoordinates } from "./read-coordinates.ts";

/** Two numbers as typed, or both pasted into the first field as maps copy them ("13.5990, 100.5968"). */
export function CoordinatesForm({ onSend }: { onSend: (message: OutgoingMessage) => Promise<void> }) {
  const [latitude, setLatitude] = useState("");
  const [longitude, setLongitude] = useState("");
  const [isWrong, setWrong] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const point = readCoordinates(latitude, longitude);
    setWrong(point === undefined);
    if (point) void onSend({ type: "location", ...point });
  }

  return (
    <form className="coordinates" onSubmit={submit} noValidate>
      <label>
        {words.latitude}
        <input
          inputMode="decimal"
          placeholder="13.5990"
          value={latitude}
          onChange={(event) => setLatitude(event.target.value)}
        />
      </label>
      <label>
        {words.longitude}
        <input
          inputMode="decimal"
          placeholder="100.5968"
          value={longitude}
          onChange={(event) => setLongitude(event.target.value)}
        />
      </label>
      {isWrong && (
        <p className="wrong" role="alert">
          {words.badCoordinates}
        </p>
      )}
      <button type="submit" className="main-button">
        {words.sendPlace}
      </button>
    </form>
  );
}
