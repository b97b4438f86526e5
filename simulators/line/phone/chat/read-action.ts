import type { LineAction } from "@paknam/line-view";
import type { Postback } from "../door/shapes.ts";

export type DateMode = "date" | "time" | "datetime";
export type DateQuestion = { data: string; mode: DateMode; initial?: string; min?: string; max?: string };
export type ComposerWish = { menu?: "open" | "close"; fillIn?: string };

export type Effect =
  | { do: "send"; text: string }
  | { do: "postback"; postback: Postback; text?: string; wish?: ComposerWish }
  | { do: "open"; uri: string }
  | { do: "copy"; text: string }
  | { do: "photos" }
  | { do: "camera" }
  | { do: "place" }
  | { do: "date"; question: DateQuestion }
  | { do: "nothing" };

/** What a tap on an action makes the phone do; an action that lacks what it needs, or came later than this program, does nothing. */
export function readAction(action: LineAction, { isPc }: { isPc: boolean }): Effect {
  const { type, text, data, displayText } = action;
  switch (type) {
    case "message":
      return text ? { do: "send", text } : { do: "nothing" };
    case "uri": {
      const uri = (isPc && action.altUri?.desktop) || action.uri;
      return uri ? { do: "open", uri } : { do: "nothing" };
    }
    case "postback":
      return {
        do: "postback",
        postback: { data: data ?? "", ...(displayText && { displayText }) },
        ...(text && { text }),
        ...readWish(action),
      };
    case "richmenuswitch":
      return {
        do: "postback",
        postback: { data: data ?? "", params: { newRichMenuAliasId: action.richMenuAliasId ?? "", status: "SUCCESS" } },
        // The menu that comes is as open as the one that went.
        wish: { menu: "open" },
      };
    case "clipboard":
      return action.clipboardText ? { do: "copy", text: action.clipboardText } : { do: "nothing" };
    case "camera":
      return { do: "camera" };
    case "cameraRoll":
      return { do: "photos" };
    case "location":
      return { do: "place" };
    case "datetimepicker":
      return { do: "date", question: readQuestion(action) };
    default:
      return { do: "nothing" };
  }
}

function readWish({ inputOption, fillInText }: LineAction): { wish?: ComposerWish } {
  if (inputOption === "openRichMenu") return { wish: { menu: "open" } };
  if (inputOption === "closeRichMenu") return { wish: { menu: "close" } };
  if (inputOption === "openKeyboard") return { wish: { menu: "close", fillIn: fillInText ?? "" } };
  return {};
}

function readQuestion({ data, mode, initial, min, max }: LineAction): DateQuestion {
  return {
    data: data ?? "",
    mode: mode === "date" || mode === "time" ? mode : "datetime",
    // LINE takes 2026-08-01t09:00 as well; the browser's field takes T alone.
    ...(initial && { initial: initial.replace("t", "T") }),
    ...(min && { min: min.replace("t", "T") }),
    ...(max && { max: max.replace("t", "T") }),
  };
}
