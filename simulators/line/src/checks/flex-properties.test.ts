import { describe, expect, it } from "vitest";
import { faultOfMessage } from "../testing/fault-of.ts";
import {
  background,
  blockStyle,
  box,
  bubble,
  button,
  filler,
  icon,
  image,
  line,
  separator,
  span,
  styles,
  text,
  video,
} from "../testing/whole-components.ts";

const inBody = (component: object) => ({
  type: "bubble",
  body: { type: "box", layout: "vertical", contents: [component] },
});
const inLine = (component: object) => inBody({ ...line, contents: [component] });
const inText = (component: object) => inBody({ type: "text", contents: [component] });

const components: readonly (readonly [string, object, (component: object) => object, string])[] = [
  ["bubble", bubble, (whole) => whole, ""],
  ["styles", styles, (whole) => ({ ...bubble, styles: whole }), "/styles"],
  ["block style", blockStyle, (whole) => ({ ...bubble, styles: { body: whole } }), "/styles/body"],
  ["box", box, inBody, "/body/contents/0"],
  ["background", background, (whole) => inBody({ ...box, background: whole }), "/body/contents/0/background"],
  ["text", text, inBody, "/body/contents/0"],
  ["span", span, inText, "/body/contents/0/contents/0"],
  ["image", image, inBody, "/body/contents/0"],
  ["button", button, inBody, "/body/contents/0"],
  ["icon", icon, inLine, "/body/contents/0/contents/0"],
  ["separator", separator, inBody, "/body/contents/0"],
  ["filler", filler, inBody, "/body/contents/0"],
  ["video", video, (whole) => ({ type: "bubble", hero: whole }), "/hero"],
];

const faultOf = (contents: object) => faultOfMessage({ type: "flex", altText: "a", contents });

describe.each(components)("%s", (_, whole, put, at) => {
  it("is taken with every property", () => {
    expect(faultOf(put(whole))).toBe("");
  });
  const names = Object.keys(whole).filter((name) => name !== "type");
  it.each(names)("refuses a wrong %s", (name) => {
    const nonsense = { neither: "of the right type nor of the right words" };
    expect(faultOf(put({ ...whole, [name]: nonsense }))).toMatch(new RegExp(`^${at}/${name}(/|: )`));
  });
  const choices = names.filter((name) => {
    const value = (whole as Readonly<Record<string, unknown>>)[name];
    return typeof value === "string" && name !== "text";
  });
  it.each(choices)("refuses an unknown word as %s", (name) => {
    expect(faultOf(put({ ...whole, [name]: "no-such-thing" }))).toMatch(new RegExp(`^${at}/${name}: invalid `));
  });
});

describe.each([
  ["offsetTop", box, ["none", "xxl", "0px", "-1.5px", "-10%"], ["3xl", "1em", "px", "5", "auto"]],
  ["paddingAll", box, ["sm", "1.5px", "0%"], ["-1px", "5", "full"]],
  ["margin", box, ["md", "0px", "12.5px"], ["-1px", "10%", "3xl"]],
  ["cornerRadius", box, ["none", "xxl", "100px"], ["50%", "-1px", "3xl"]],
  ["borderWidth", box, ["none", "light", "normal", "medium", "semi-bold", "bold", "0.5px"], ["thick", "1%", "-1px"]],
  ["width", box, ["0px", "100%", "33.3%"], ["auto", "md", "-1px", "100"]],
  ["flex", box, [0, 1, 100], [-1, 1.5, "1"]],
  [
    "size",
    text,
    ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl", "14px"],
    ["full", "50%", "6xl", "14"],
  ],
  ["size", image, ["xxs", "5xl", "full", "30px", "50%"], ["6xl", "cover"]],
  ["color", text, ["#000000", "#00000080", "#aBcDeF"], ["red", "#000", "000000", "#0000000", "#GGGGGG"]],
  ["maxLines", text, [0, 3], [-1, 1.5]],
  ["lineSpacing", text, ["0px", "10.5px"], ["md", "10%", "-1px"]],
  ["aspectRatio", image, ["1:1", "20:13", "1.51:1", "1:3"], ["1", "1:4", "0:1", "1/1", "a:b"]],
] as const)("%s", (name, whole, taken, refused) => {
  it.each([...taken])("may be %s", (value) => {
    expect(faultOf(inBody({ ...whole, [name]: value }))).toBe("");
  });
  it.each([...refused])("may not be %s", (value) => {
    expect(faultOf(inBody({ ...whole, [name]: value }))).toBe(`/body/contents/0/${name}: invalid property`);
  });
});

describe.each([
  ["layout", box, ["horizontal", "vertical"]],
  ["position", box, ["relative", "absolute"]],
  ["justifyContent", box, ["flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"]],
  ["alignItems", box, ["flex-start", "center", "flex-end"]],
  ["align", text, ["start", "end", "center"]],
  ["gravity", text, ["top", "bottom", "center"]],
  ["weight", text, ["regular", "bold"]],
  ["style", text, ["normal", "italic"]],
  ["decoration", text, ["none", "underline", "line-through"]],
  ["aspectMode", image, ["fit", "cover"]],
  ["height", button, ["sm", "md"]],
  ["style", button, ["primary", "secondary", "link"]],
] as const)("%s", (name, whole, taken) => {
  it.each([...taken])("may be %s", (value) => {
    expect(faultOf(inBody({ ...whole, [name]: value }))).toBe("");
  });
});

it.each(["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"])("a bubble may be %s", (size) => {
  expect(faultOf({ ...inBody(text), size })).toBe("");
});
