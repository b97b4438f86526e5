import { isJsonObject, type JsonObject } from "../json.ts";
import { action } from "./actions.ts";
import { boolean, byType, type Check, type Fault, flexStyle, list, object, oneOf, type Report, say } from "./check.ts";
import { box, hero } from "./flex-components.ts";
import { colour } from "./flex-values.ts";

const bubbleBytesMax = 30 * 1024;
const carouselBytesMax = 50 * 1024;
const bubblesMax = 12;
const animatedMax = 10;

const blockStyle = object({ optional: { backgroundColor: colour, separator: boolean, separatorColor: colour } });
const blocks = { header: byType({ box }), hero, body: byType({ box }), footer: byType({ box }) };

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** Looks inside only what is small enough. */
const atMost =
  (bytesMax: number, inside: Check): Check =>
  (value, at, report) => {
    if (bytesOf(value) > bytesMax) say(report, at || "/", `must not be larger than ${bytesMax} bytes`);
    else inside(value, at, report);
  };

const isVideo = (block: unknown): boolean => isJsonObject(block) && block["type"] === "video";

const bubble = atMost(
  bubbleBytesMax,
  object({
    optional: {
      ...blocks,
      size: oneOf("nano", "micro", "deca", "hecto", "kilo", "mega", "giga"),
      direction: oneOf("ltr", "rtl"),
      styles: object({ optional: { header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle } }),
      action: action("flex"),
    },
    also(value, at, report) {
      if (Object.keys(blocks).every((block) => value[block] === undefined)) {
        say(report, at || "/", "At least one block must be specified");
      }
      const { size = "mega", hero: top } = value;
      if (isVideo(top) && !["kilo", "mega", "giga"].includes(String(size))) {
        say(report, `${at}/hero`, "a video needs a bubble of size kilo, mega or giga");
      }
    },
  }),
);

/** All bubbles of a carousel are of one width, and none holds a video (LINE's documentation, "Carousel" and "Video"). */
function checkTogether({ contents }: JsonObject, _at: string, report: Report): void {
  const bubbles = Array.isArray(contents) ? contents.filter(isJsonObject) : [];
  for (const [index, { size = "mega", hero: top }] of bubbles.entries()) {
    if (size !== (bubbles[0]?.["size"] ?? "mega")) {
      say(report, `/contents/${index}/size`, "must be the same in all bubbles of a carousel");
    }
    if (isVideo(top)) say(report, `/contents/${index}/hero`, "a video may not stand in a carousel");
  }
}

const carousel = atMost(
  carouselBytesMax,
  object({ required: { contents: list(byType({ bubble }), { min: 1, max: bubblesMax }) }, also: checkTogether }),
);

const container = byType({ bubble, carousel });

function countAnimated(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + countAnimated(entry), 0);
  if (!isJsonObject(value)) return 0;
  return (value["type"] === "image" && value["animated"] === true ? 1 : 0) + countAnimated(Object.values(value));
}

/** A Flex container. LINE reports what is wrong in it by JSON pointer, from the container on. */
export const flexContainer: Check = (value, at, report) => {
  const faults: Fault[] = [];
  const inside: Report = { style: flexStyle, faults };
  container(value, "", inside);
  if (faults.length === 0 && countAnimated(value) > animatedMax) {
    say(inside, "/", `must not have more than ${animatedMax} animated images`);
  }
  if (faults.length > 0) report.inMessage ??= { at: at.replace(/\.contents$/, ""), faults };
};
