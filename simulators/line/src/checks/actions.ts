import { byType, type Check, type Fields, type ObjectRules, object, oneOf, say, text } from "./check.ts";
import { dateOfMode, dateOrder } from "./dates.ts";
import { linkUrl } from "./url.ts";

export type ActionPlace = "quickReply" | "template" | "imageCarousel" | "flex" | "flexButton" | "richMenu";

type ActionRules = ObjectRules;

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
const inputOption = oneOf("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice");
const alias = text({ max: 32, pattern: /^[a-z0-9_-]+$/ });

/** In a quick reply the tap must show words (`displayText`), and the older `text` is not taken. */
const postback = (place: ActionPlace): ActionRules => ({
  required: { data, ...(place === "quickReply" ? { displayText: shown } : {}) },
  optional: {
    inputOption,
    fillInText: text({ max: 300 }),
    ...(place === "quickReply" ? {} : { displayText: shown, text: shown }),
  },
  also({ displayText, text: older, inputOption: option, fillInText }, at, report) {
    const { child } = report.style;
    if (displayText && older) say(report, child(at, "text"), "may not be used together with displayText");
    if (fillInText && option !== "openKeyboard") {
      say(report, child(at, "fillInText"), "may only be used with inputOption openKeyboard");
    }
  },
});

const everywhere = (place: ActionPlace): Readonly<Record<string, ActionRules>> => ({
  postback: postback(place),
  message: { required: { text: shown } },
  uri: { required: { uri: linkUrl }, optional: { altUri: object({ optional: { desktop: linkUrl } }) } },
  datetimepicker: {
    required: { data, mode: oneOf("date", "time", "datetime") },
    optional: { initial: dateOfMode, max: dateOfMode, min: dateOfMode },
    also: dateOrder,
  },
  clipboard: { required: { clipboardText: text({ max: 1000 }) } },
});

const onlyIn: Readonly<Partial<Record<ActionPlace, Readonly<Record<string, ActionRules>>>>> = {
  quickReply: { camera: {}, cameraRoll: {}, location: {} },
  richMenu: { richmenuswitch: { required: { richMenuAliasId: alias, data } } },
};

function build(place: ActionPlace): Check {
  const withLabel = ({ required, optional, ...rest }: ActionRules) =>
    object({
      required: { ...labels[place].required, ...required },
      optional: { ...labels[place].optional, ...optional },
      ...rest,
    });
  const kinds = Object.entries({ ...everywhere(place), ...onlyIn[place] });
  return byType(Object.fromEntries(kinds.map(([type, rules]) => [type, withLabel(rules)])));
}

const checks: Readonly<Record<ActionPlace, Check>> = {
  quickReply: build("quickReply"),
  template: build("template"),
  imageCarousel: build("imageCarousel"),
  flex: build("flex"),
  flexButton: build("flexButton"),
  richMenu: build("richMenu"),
};

/** The check of an action that stands in that place. */
export const action = (place: ActionPlace): Check => checks[place];
