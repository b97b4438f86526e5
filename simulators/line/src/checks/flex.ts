import { action } from "./actions.ts";
import { boolean, byType, type Check, type Fault, flexStyle, list, object, oneOf, type Report, say } from "./check.ts";
import { box, colour, hero } from "./flex-components.ts";

const bubbleBytesMax = 30 * 1024;
const carouselBytesMax = 50 * 1024;
const bubblesMax = 12;

const blockStyle = object({ optional: { backgroundColor: colour, separator: boolean, separatorColor: colour } });
const blocks = { header: byType({ box }), hero, body: byType({ box }), footer: byType({ box }) };

function notLargerThan(bytes: number) {
  return (value: object, at: string, report: Report): void => {
    if (Buffer.byteLength(JSON.stringify(value)) > bytes)
      say(report, at || "/", `must not be larger than ${bytes} bytes`);
  };
}

const bubble = object({
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
    notLargerThan(bubbleBytesMax)(value, at, report);
  },
});

const carousel = object({
  required: { contents: list(byType({ bubble }), { min: 1, max: bubblesMax }) },
  also: notLargerThan(carouselBytesMax),
});

const container = byType({ bubble, carousel });

/** A Flex container. LINE reports what is wrong in it by JSON pointer, from the container on. */
export const flexContainer: Check = (value, at, report) => {
  const faults: Fault[] = [];
  container(value, "", { style: flexStyle, faults });
  if (faults.length > 0) report.flex ??= { at: at.replace(/\.contents$/, ""), faults };
};
