import { LineMessage, type LineMessageObject } from "@paknam/line-view";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

const draw = (message: LineMessageObject) => renderToStaticMarkup(createElement(LineMessage, { message }));

const nestedActions: LineMessageObject = {
  type: "flex",
  altText: "การ์ด",
  contents: {
    type: "bubble",
    action: { type: "message", label: "ทั้งใบ", text: "ทั้งใบ" },
    body: {
      type: "box",
      layout: "vertical",
      action: { type: "message", text: "กล่อง" },
      contents: [
        { type: "text", text: "หัวเรื่อง", wrap: true, maxLines: 2 },
        { type: "button", action: { type: "postback", label: "ปุ่ม", data: "x" } },
      ],
    },
  },
};

test("an action inside an action is never a button inside a button", () => {
  const html = draw(nestedActions);
  let depth = 0;
  for (const [tag] of html.matchAll(/<\/?button/g)) {
    depth += tag === "<button" ? 1 : -1;
    expect(depth).toBeLessThanOrEqual(1);
  }
  expect(html.match(/<button/g)).toHaveLength(3);
});

test("a whole box is named by its action, else by the words in it", () => {
  const html = draw(nestedActions);
  expect(html).toContain('aria-label="ทั้งใบ"');
  expect(html).toContain('aria-label="กล่อง"');
});

test("what is unknown gets a modest bubble, an unknown component no room", () => {
  expect(draw({ type: "hologram", altText: "ภาพสามมิติ" })).toContain("ภาพสามมิติ");
  expect(draw({ type: "flex", altText: "ทรงกลม", contents: { type: "sphere" } })).toContain("ทรงกลม");
  expect(draw({ type: "template", template: { type: "wheel" } })).toContain("wheel");
  const strange = {
    type: "bubble",
    body: { type: "box", layout: "diagonal", contents: [{ type: "hologram", text: "ไม่เห็น" }] },
  };
  expect(draw({ type: "flex", contents: strange })).not.toContain("ไม่เห็น");
});

test("a message cannot bring a script or a style of its own", () => {
  const html = draw({
    type: "flex",
    contents: {
      type: "bubble",
      hero: { type: "image", url: "javascript:alert(1)" },
      body: {
        type: "box",
        layout: "vertical",
        backgroundColor: "url(https://evil.example)",
        contents: [{ type: "text", text: "<b>" }],
      },
    },
  });
  expect(html).not.toMatch(/javascript:|evil\.example|<b>/);
});

test("sizes and gradients reach the page", () => {
  const body = {
    type: "box",
    layout: "vertical",
    paddingAll: "xl",
    background: { type: "linearGradient", angle: "90deg", startColor: "#000000", endColor: "#ffffff" },
    contents: [{ type: "text", text: "ก", size: "xxl" }],
  };
  const html = draw({ type: "flex", contents: { type: "bubble", size: "kilo", body } });
  expect(html).toContain("width:260px");
  expect(html).toContain("padding-block-start:16px");
  expect(html).toContain("linear-gradient(90deg, #000000, #ffffff)");
  expect(html).toContain("font-size:29px");
});

test("a line through a text can be taken from one of its spans again", () => {
  const text = {
    type: "text",
    decoration: "underline",
    contents: [
      { type: "span", text: "มีเส้น" },
      { type: "span", text: "ไม่มีเส้น", decoration: "none" },
    ],
  };
  const body = { type: "box", layout: "vertical", contents: [text] };
  const html = draw({ type: "flex", contents: { type: "bubble", body } });
  expect(html).toMatch(/<p[^>]*text-decoration-line:none/);
  expect(html).toMatch(/text-decoration-line:underline[^>]*>มีเส้น/);
  expect(html).toMatch(/text-decoration-line:none[^>]*>ไม่มีเส้น/);
});

test("a share of the row is the item's own when the item is as wide as its content", () => {
  const image = { type: "image", url: "https://a.b/c.png", size: "30%", flex: 0 };
  const row = { type: "box", layout: "horizontal", contents: [image] };
  const html = draw({ type: "flex", contents: { type: "bubble", body: row } });
  expect(html).toMatch(/class="lv-item"[^>]*width:30%/);
  expect(html).toMatch(/class="lv-flex-image"[^>]*width:100%/);
});

test("the film of an imagemap lies in its area", () => {
  const html = draw({
    type: "imagemap",
    baseUrl: "https://a.b/map",
    baseSize: { width: 1040, height: 520 },
    video: { originalContentUrl: "https://a.b/f.mp4", area: { x: 0, y: 260, width: 520, height: 260 } },
    actions: [],
  });
  expect(html).toContain("left:0%;top:50%;width:50%;height:50%");
  expect(html).toContain('aria-label="เล่นวิดีโอ"');
});

test("letters follow the size chosen in LINE only where the message allows it", () => {
  const body = {
    type: "box",
    layout: "vertical",
    contents: [
      { type: "text", text: "ตาม", scaling: true },
      { type: "text", text: "ไม่ตาม" },
    ],
  };
  const html = draw({ type: "flex", contents: { type: "bubble", body } });
  expect(html.match(/--lv-scale/g)).toHaveLength(1);
});
