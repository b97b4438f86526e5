import { truncateGraphemes } from "@paknam/thai";
import type { Choice } from "../../modules/messages/index.ts";

export type LineObject = Readonly<Record<string, unknown>>;

const LABEL_IN_QUICK_REPLY = 20;
const LABEL_ON_BUTTON = 40;
const DATA_MOST = 300;

/** The address of a page of ours inside LINE. */
type PageAddress = (path: string) => string;

/** A tap above the keyboard. */
export function quickReplyAction(choice: Choice, pageAddress: PageAddress): LineObject {
  const label = truncateGraphemes(choice.label, LABEL_IN_QUICK_REPLY);
  if (choice.kind === "place") return { type: "location", label };
  if (choice.kind === "photo") return { type: choice.from === "camera" ? "camera" : "cameraRoll", label };
  return actionOf(choice, { label, pageAddress });
}

/** A button of a card. Cards may not open the camera or the map themselves, but LINE has addresses that do. */
export function buttonAction(choice: Choice, pageAddress: PageAddress): LineObject {
  const label = truncateGraphemes(choice.label, LABEL_ON_BUTTON);
  if (choice.kind === "place") return { type: "uri", label, uri: "https://line.me/R/nv/location/" };
  if (choice.kind === "photo") {
    const screen = choice.from === "camera" ? "camera/" : "cameraRoll/multi";
    return { type: "uri", label, uri: `https://line.me/R/nv/${screen}` };
  }
  return actionOf(choice, { label, pageAddress });
}

function actionOf(
  choice: Exclude<Choice, { kind: "place" | "photo" }>,
  { label, pageAddress }: { label: string; pageAddress: PageAddress },
): LineObject {
  switch (choice.kind) {
    case "say":
      if (choice.data.length > DATA_MOST)
        throw new Error(`a choice's data has ${choice.data.length} letters: 300 at most`);
      return { type: "postback", label, data: choice.data, displayText: choice.label.slice(0, DATA_MOST) };
    case "page":
      return { type: "uri", label, uri: pageAddress(choice.path) };
    case "link":
      return { type: "uri", label, uri: choice.url };
    case "call":
      return { type: "uri", label, uri: `tel:${choice.number.replace(/[^+\d*#]/g, "")}` };
    default:
      return choice satisfies never;
  }
}
