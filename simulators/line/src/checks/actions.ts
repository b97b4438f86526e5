import { boolean, byType, type Check, type Fields, object, oneOf, text } from "./check.ts";
import { linkUrl } from "./url.ts";

export type ActionPlace = "quickReply" | "template" | "imageCarousel" | "flex" | "flexButton" | "richMenu";

const label = (max: number) => ({ label: text({ max, count: "grapheme" }) });

/** How long a label may be, and whether the place cannot do without. */
const labels: Readonly<Record<ActionPlace, { required?: Fields; optional?: Fields }>> = {
  quickReply: { required: label(20) },
  template: { required: label(20) },
  imageCarousel: { optional: label(12) },
  flexButton: { required: label(40) },
  flex: { optional: label(40) },
  richMenu: { optional: label(20) },
};

const shown = text({ max: 300, count: "grapheme" });
const data = text({ max: 300 });
const date = text({ max: 16, pattern: /^(\d{4}-\d{2}-\d{2}([Tt]\d{2}:\d{2})?|\d{2}:\d{2})$/ });
const alias = text({ max: 32, pattern: /^[a-z0-9_-]+$/ });
const inputOptions = ["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"];

const everywhere: Readonly<Record<string, { required?: Fields; optional?: Fields }>> = {
  postback: {
    required: { data },
    optional: { displayText: shown, text: shown, inputOption: oneOf(...inputOptions), fillInText: text({ max: 300 }) },
  },
  message: { required: { text: shown } },
  uri: {
    required: { uri: linkUrl },
    optional: { altUri: object({ optional: { desktop: linkUrl } }), isShareable: boolean },
  },
  datetimepicker: {
    required: { data, mode: oneOf("date", "time", "datetime") },
    optional: { initial: date, max: date, min: date },
  },
  clipboard: { required: { clipboardText: text({ max: 1000 }) } },
};

const onlyInQuickReply = { camera: {}, cameraRoll: {}, location: {} };
const onlyInRichMenu = {
  richmenuswitch: { required: { richMenuAliasId: alias }, optional: { data: text({ min: 0, max: 300 }) } },
};

function build(place: ActionPlace): Check {
  const kinds = {
    ...everywhere,
    ...(place === "quickReply" ? onlyInQuickReply : {}),
    ...(place === "richMenu" ? onlyInRichMenu : {}),
  };
  return byType(
    Object.fromEntries(
      Object.entries(kinds).map(
        ([type, { required, optional }]: [string, { required?: Fields; optional?: Fields }]) => [
          type,
          object({
            required: { ...labels[place].required, ...required },
            optional: { ...labels[place].optional, ...optional },
          }),
        ],
      ),
    ),
  );
}

const places: ActionPlace[] = ["quickReply", "template", "imageCarousel", "flex", "flexButton", "richMenu"];
const checks = new Map(places.map((place) => [place, build(place)]));

/** The check of an action that stands in that place. */
export function action(place: ActionPlace): Check {
  return checks.get(place) ?? build(place);
}
