import { expect, it } from "vitest";
import { faultOf, proveLimits, proveRefusals, proveTaken, times } from "../testing/fault-of.ts";
import { validateRequest } from "./requests.ts";

const words = (text: string, more: object = {}) => ({ type: "text", text, ...more });
const body = (contents: readonly object[], more: object = {}) => ({
  type: "bubble",
  body: { type: "box", layout: "vertical", contents },
  ...more,
});
const flex = (contents: object, altText = "a") => ({ type: "flex", altText, contents });
const one = (component: object) => flex(body([component]));
const carousel = (contents: readonly object[]) => flex({ type: "carousel", contents });
const picture = { type: "image", url: "https://example.com/a.jpg" };
const video = { type: "video", url: "https://example.com/a.mp4", previewUrl: picture.url, altContent: picture };
const sized = (bytes: number, bubble = (text: string): object => body([words(text)])) => {
  const empty = JSON.stringify(bubble("")).length;
  return bubble("x".repeat(bytes - empty));
};
const sizedCarousel = (bytes: number) => ({
  type: "carousel",
  contents: [sized(25_600), sized(bytes - 25_600 - '{"type":"carousel","contents":[,]}'.length)],
});
const animated = (count: number) =>
  one({ type: "box", layout: "vertical", contents: times(count, { ...picture, animated: true }) });
const ratio = (aspectRatio: string) => one({ ...picture, aspectRatio });
const gradient = (more: object) =>
  flex(
    body([
      {
        ...{ type: "box", layout: "vertical", contents: [] },
        background: { type: "linearGradient", angle: "0deg", startColor: "#000000", endColor: "#FFFFFF", ...more },
      },
    ]),
  );

proveLimits([
  [
    "an alternative text of 1,500",
    flex(body([]), "ก".repeat(1500)),
    flex(body([]), "ก".repeat(1501)),
    "messages[0].altText: Length must be between 0 and 1500",
  ],
  ["a bubble of 30 KB", flex(sized(30_720)), flex(sized(30_721)), "/: must not be larger than 30720 bytes"],
  [
    "a carousel of 50 KB",
    flex(sizedCarousel(51_200)),
    flex(sizedCarousel(51_201)),
    "/: must not be larger than 51200 bytes",
  ],
  [
    "12 bubbles",
    carousel(times(12, body([]))),
    carousel(times(13, body([]))),
    "/contents: Size must be between 1 and 12",
  ],
  ["10 animated pictures", animated(10), animated(11), "/: must not have more than 10 animated images"],
  [
    "a picture three times as high as wide",
    ratio("1:3"),
    ratio("1:3.1"),
    "/body/contents/0/aspectRatio: invalid property",
  ],
  ["a ratio of 100,000", ratio("100000:1"), ratio("100001:1"), "/body/contents/0/aspectRatio: invalid property"],
  ["a ratio of 1", ratio("1:1"), ratio("0.9:1"), "/body/contents/0/aspectRatio: invalid property"],
  [
    "an angle below 360 degrees",
    gradient({ angle: "359.9deg" }),
    gradient({ angle: "360deg" }),
    "/body/contents/0/background/angle: invalid property",
  ],
  [
    "a centre at 100 %",
    gradient({ centerPosition: "100%" }),
    gradient({ centerPosition: "100.1%" }),
    "/body/contents/0/background/centerPosition: invalid property",
  ],
]);

proveTaken([
  ["a box without contents", one({ type: "box", layout: "vertical", contents: [] })],
  ["a text with an empty list of spans", one(words("ก", { contents: [] }))],
  ["a text of spans only", one({ type: "text", contents: [{ type: "span", text: "ก" }] })],
  ["a video in a bubble of its own", flex({ type: "bubble", hero: video })],
  [
    "an icon beside words",
    one({
      type: "box",
      layout: "baseline",
      contents: [{ type: "icon", url: picture.url }, words("ก"), { type: "filler" }],
    }),
  ],
]);

proveRefusals([
  ["an empty bubble", flex({ type: "bubble" }), "/: At least one block must be specified"],
  ["a message inside a message", flex(flex(body([]))), "/type: invalid property"],
  ["a container without type", flex({}), "/type: must be specified"],
  ["an unknown property", one(words("ก", { bold: true })), "/body/contents/0/bold: unknown field"],
  [
    "an unknown property of an action",
    one({ type: "button", action: { type: "message", label: "ก", text: "ก", icon: "x" } }),
    "/body/contents/0/action/icon: unknown field",
  ],
  ["an unknown component", one({ type: "table" }), "/body/contents/0: invalid property"],
  ["a spacer, which LINE took away", one({ type: "spacer", size: "sm" }), "/body/contents/0: invalid property"],
  ["an icon outside a line of text", one({ type: "icon", url: picture.url }), "/body/contents/0: invalid property"],
  ["a span outside a text", one({ type: "span", text: "ก" }), "/body/contents/0: invalid property"],
  ["a video outside the hero", one(video), "/body/contents/0: invalid property"],
  [
    "a box in a line of text",
    one({ type: "box", layout: "baseline", contents: [{ type: "box", layout: "vertical", contents: [] }] }),
    "/body/contents/0/contents/0: invalid property",
  ],
  ["text as body", flex({ type: "bubble", body: words("ก") }), "/body: invalid property"],
  ["no words", one({ type: "text" }), "/body/contents/0/text: must be specified"],
  ["empty words", one(words("")), "/body/contents/0/text: must be non-empty text"],
  ["words that are no text", one({ type: "text", text: 7 }), "/body/contents/0/text: invalid property"],
  ["a button without action", one({ type: "button" }), "/body/contents/0/action: must be specified"],
  [
    "a camera in Flex",
    one({ type: "button", action: { type: "camera", label: "ก" } }),
    "/body/contents/0/action: invalid property",
  ],
  [
    "a picture by HTTP",
    one({ ...picture, url: "http://example.com/a.jpg" }),
    "/body/contents/0/url: invalid uri scheme",
  ],
  [
    "a video in a small bubble",
    flex({ type: "bubble", size: "micro", hero: video }),
    "/hero: a video needs a bubble of size kilo, mega or giga",
  ],
  [
    "a video in a carousel",
    carousel([{ type: "bubble", hero: video }]),
    "/contents/0/hero: a video may not stand in a carousel",
  ],
  [
    "a video's action that is no address",
    flex({ type: "bubble", hero: { ...video, action: { type: "message", label: "ก", text: "ก" } } }),
    "/hero/action: invalid property",
  ],
  [
    "bubbles of two widths",
    carousel([body([]), body([], { size: "kilo" })]),
    "/contents/1/size: must be the same in all bubbles of a carousel",
  ],
  ["no bubbles", carousel([]), "/contents: Size must be between 1 and 12"],
  ["a carousel in a carousel", carousel([{ type: "carousel", contents: [body([])] }]), "/contents/0: invalid property"],
]);

it("names the message, and every fault in it", () => {
  const wrong = flex(body([words("", { size: "huge" }), { type: "button" }]));
  const fault = faultOf(validateRequest, { messages: [{ type: "text", text: "ก" }, wrong] });
  expect(fault).toBe("/body/contents/0/text: must be non-empty text");
});
