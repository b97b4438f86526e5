import { describe, expect, test } from "vitest";
import { itemStyle, share } from "./item-style.ts";

describe("a component's share of its parent", () => {
  test("in a row all share the width, except icons, separators and boxes of a fixed width", () => {
    expect(share({ type: "text" }, "horizontal")).toBe("1 1 0px");
    expect(share({ type: "text", flex: 3 }, "baseline")).toBe("3 3 0px");
    expect(share({ type: "icon" }, "baseline")).toBe("0 0 auto");
    expect(share({ type: "box", width: "40px" }, "horizontal")).toBe("0 0 auto");
  });

  test("in a column each is as high as its content, except a filler", () => {
    expect(share({ type: "text" }, "vertical")).toBe("0 0 auto");
    expect(share({ type: "filler" }, "vertical")).toBe("1 0 0px");
  });

  test("flex 0 is the size of the content in either direction", () => {
    expect(share({ type: "text", flex: 0 }, "horizontal")).toBe("0 0 auto");
  });
});

describe("the space before a component", () => {
  const second = { parent: "vertical", isFirst: false, spacing: "md" } as const;

  test("is its own margin, else the parent's spacing", () => {
    expect(itemStyle({ type: "text" }, second).marginBlockStart).toBe("8px");
    expect(itemStyle({ type: "text", margin: "xs" }, second).marginBlockStart).toBe("2px");
    expect(itemStyle({ type: "text", margin: "none" }, second).marginBlockStart).toBe("0px");
  });

  test("is none for the first and for what stands outside the flow", () => {
    expect(itemStyle({ type: "text", margin: "xl" }, { ...second, isFirst: true }).marginBlockStart).toBeUndefined();
    const absolute = itemStyle({ type: "box", position: "absolute", offsetTop: "md", margin: "xl" }, second);
    expect(absolute).toMatchObject({ position: "absolute", top: "8px" });
    expect(absolute.marginBlockStart).toBeUndefined();
  });

  test("runs along the row in a row", () => {
    expect(itemStyle({ type: "text" }, { ...second, parent: "horizontal" }).marginInlineStart).toBe("8px");
  });
});
