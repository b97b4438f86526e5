import { describe } from "vitest";
import { faultOf, proveLimits, proveRefusals, proveTaken, times } from "../testing/fault-of.ts";
import { type ActionPlace, action } from "./actions.ts";

const at = (place: ActionPlace) => (body: unknown) =>
  faultOf((value, _, report) => action(place)(value, "action", report), body);
const tap = (label?: string) => ({ type: "message", text: "ok", ...(label === undefined ? {} : { label }) });
const postback = (more: object) => ({ type: "postback", label: "ก", data: "x", displayText: "ก", ...more });
const uri = (length: number) => ({ type: "uri", label: "ก", uri: `https://example.com/${"x".repeat(length - 20)}` });
const picker = (more: object) => ({ type: "datetimepicker", label: "ก", data: "x", mode: "date", ...more });
const clipboard = (length: number) => ({ type: "clipboard", label: "ก", clipboardText: "x".repeat(length) });
const turn = (more: object) => ({ type: "richmenuswitch", richMenuAliasId: "second", data: "x", ...more });
const length = (property: string, max: number) => `action.${property}: Length must be between 0 and ${max}`;
const types = (only: string) =>
  `action.type: Must be one of the following values: [postback, message, uri, datetimepicker, clipboard${only}]`;
/** A consonant with a vowel and a tone mark: three UTF-16 units that people see as one character. */
const character = "กี้";

describe("the longest label", () => {
  const rows: readonly (readonly [ActionPlace, number])[] = [
    ["quickReply", 20],
    ["template", 20],
    ["imageCarousel", 12],
    ["flexButton", 40],
    ["flex", 40],
    ["richMenu", 20],
  ];
  for (const [place, max] of rows) {
    proveLimits(
      [
        [
          `${place}: ${max} characters`,
          tap(character.repeat(max)),
          tap(character.repeat(max + 1)),
          length("label", max),
        ],
      ],
      at(place),
    );
  }
});

describe("a quick reply", () => {
  const fault = at("quickReply");
  proveLimits(
    [
      ["data of 300", postback({ data: "x".repeat(300) }), postback({ data: "x".repeat(301) }), length("data", 300)],
      [
        "data of 300 UTF-16 units",
        postback({ data: character.repeat(100) }),
        postback({ data: `${character.repeat(100)}x` }),
        length("data", 300),
      ],
      [
        "shown text of 300 characters",
        postback({ displayText: character.repeat(300) }),
        postback({ displayText: character.repeat(301) }),
        length("displayText", 300),
      ],
      [
        "a message of 300 characters",
        { ...tap("ก"), text: character.repeat(300) },
        { ...tap("ก"), text: character.repeat(301) },
        length("text", 300),
      ],
      [
        "text to fill in of 300",
        postback({ inputOption: "openKeyboard", fillInText: "x".repeat(300) }),
        postback({ inputOption: "openKeyboard", fillInText: "x".repeat(301) }),
        length("fillInText", 300),
      ],
      ["a link of 1,000", uri(1000), uri(1001), length("uri", 1000)],
      ["a clipboard of 1,000", clipboard(1000), clipboard(1001), length("clipboardText", 1000)],
    ],
    fault,
  );
  proveTaken(
    [
      ...["camera", "cameraRoll", "location"].map((type) => [type, { type, label: "ก" }] as const),
      ["a telephone number", { type: "uri", label: "ก", uri: "tel:191" }],
      ["a place in LINE", { type: "uri", label: "ก", uri: "line://nv/location" }],
      ["another address on computers", { ...uri(30), altUri: { desktop: "https://example.com" } }],
      ["a date between dates", picker({ initial: "2026-02-28", min: "2026-01-01", max: "2026-12-31" })],
      ["a time", picker({ mode: "time", initial: "23:59" })],
      ["a date and time", picker({ mode: "datetime", min: "2026-01-01T00:00", max: "2026-01-01t00:01" })],
    ],
    fault,
  );
  proveRefusals(
    [
      ["no label", tap(), "action.label: May not be empty"],
      ["no shown text", { type: "postback", label: "ก", data: "x" }, "action.displayText: May not be empty"],
      [
        "text to fill in without a keyboard",
        postback({ fillInText: "x" }),
        "action.fillInText: may only be used with inputOption openKeyboard",
      ],
      [
        "an unknown input option",
        postback({ inputOption: "shake" }),
        "action.inputOption: Must be one of the following values: [closeRichMenu, openRichMenu, openKeyboard, openVoice]",
      ],
      ["a script", { type: "uri", label: "ก", uri: "javascript:alert(1)" }, "action.uri: invalid uri scheme"],
      [
        "an unknown picker",
        picker({ mode: "month" }),
        "action.mode: Must be one of the following values: [date, time, datetime]",
      ],
      ["a day that is not", picker({ initial: "2026-02-30" }), "action.initial: invalid property"],
      ["a time as a date", picker({ initial: "12:00" }), "action.initial: must be of the mode date"],
      [
        "an end before the start",
        picker({ min: "2026-02-01", max: "2026-01-01" }),
        "action.max: must be later than min",
      ],
      ["a rich-menu switch", turn({ label: "ก" }), types(", camera, cameraRoll, location")],
    ],
    fault,
  );
});

describe("a template", () => {
  proveRefusals(
    [
      ...["camera", "cameraRoll", "location"].map((type) => [type, { type, label: "ก" }, types("")] as const),
      [
        "shown text and the older text",
        postback({ text: "ก" }),
        "action.text: may not be used together with displayText",
      ],
      ["no label", tap(), "action.label: May not be empty"],
    ],
    at("template"),
  );
});

describe("a rich menu", () => {
  const alias = (count: number) => turn({ richMenuAliasId: times(count, "a").join("") });
  proveLimits(
    [
      ["an alias of 32", alias(32), alias(33), length("richMenuAliasId", 32)],
      ["data of 300", turn({ data: "x".repeat(300) }), turn({ data: "x".repeat(301) }), length("data", 300)],
    ],
    at("richMenu"),
  );
  proveTaken([["an action without a label", tap()]], at("richMenu"));
  proveRefusals(
    [
      ["a camera", { type: "camera", label: "ก" }, types(", richmenuswitch")],
      ["an alias in capitals", turn({ richMenuAliasId: "Second" }), "action.richMenuAliasId: invalid property"],
    ],
    at("richMenu"),
  );
});

describe("elsewhere a label may be absent", () => {
  for (const place of ["flex", "imageCarousel"] as const) proveTaken([[`in ${place}`, tap()]], at(place));
  proveRefusals([["a Flex button without one", tap(), "action.label: May not be empty"]], at("flexButton"));
});
