import type { JsonObject } from "../json.ts";
import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import type { Tappable } from "./find-actions.ts";
import { tapPostback } from "./tap-postback.ts";
import { writeMessages } from "./write-messages.ts";

/** Thailand's clock: LINE gives the date that a phone shows, without a zone. */
const phoneOffsetMs = 7 * 60 * 60 * 1000;

/** The smallest PNG there is: one pixel. */
const photo = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

/** Where people are who were asked for their location: the city pillar of Bangkok. */
const place = { title: "ศาลหลักเมือง", address: "กรุงเทพมหานคร", latitude: 13.7525, longitude: 100.4939 };

/** What the date picker gives to a person who opens it and confirms. */
function pickDate({ mode, initial, min }: JsonObject, now: number): Record<string, string> {
  const shown = new Date(now + phoneOffsetMs).toISOString();
  const today = { date: shown.slice(0, 10), time: shown.slice(11, 16), datetime: shown.slice(0, 16) };
  const name = mode === "date" || mode === "time" ? mode : "datetime";
  return { [name]: String(initial ?? min ?? today[name]) };
}

/** Does what LINE does when that is tapped. Answers false for what a phone does by itself. */
export async function tap(
  simulator: Simulator,
  person: Person,
  { action, requestId }: { action: Tappable["action"]; requestId: string },
): Promise<boolean> {
  const { data, text, displayText, uri } = action;
  switch (action.type) {
    case "postback": {
      const said = displayText ?? text;
      const shown = typeof said === "string" ? { displayText: said } : {};
      tapPostback(simulator, person, { data: String(data), ...shown });
      return true;
    }
    case "datetimepicker":
      tapPostback(simulator, person, { data: String(data), params: pickDate(action, simulator.clock.now()) });
      return true;
    case "message":
      await writeMessages(simulator, person, [{ type: "text", text: String(text) }]);
      return true;
    case "location":
      await writeMessages(simulator, person, [{ type: "location", ...place }]);
      return true;
    case "camera":
    case "cameraRoll":
      await writeMessages(simulator, person, [{ type: "image", base64: photo }]);
      return true;
    case "uri":
      simulator.clicks.add(requestId, String(uri));
      return true;
    default:
      return false;
  }
}
