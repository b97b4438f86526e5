import { describe, expect, test } from "vitest";
import { gravity, itemStyle, share } from "./item-style.ts";

describe("a component's share of its parent", () => {
  test("in a row all share the width, except icons, separators and boxes of a fixed width", () => {
    expect(share({ type: "text" }, "horizontal")).toBe("1 0 0px");
    expect(share({ type: "text", flex: 3 }, "baseline")).toBe("3 0 0px");
    expect(share({ type: "icon" }, "baseline")).toBe("0 0 auto");
    expect(share({ type: "box", width: "40px" }, "horizontal")).toBe("0 0 auto");
  });

  test("in a column each is as high as its content, except a filler", () => {
    expect(share({ type: "text" }, "vertical")).toBe("0 0 auto");
    expect(share({ type: "filler" }, "vertical")).toBe("1 0 auto");
  });

  test("in a column a share is of the height that is left over", () => {
    expect(share({ type: "text", flex: 2 }, "vertical")).toBe("2 0 auto");
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

  test("for the first is its own margin alone, for a filler no spacing, and none for what stands outside the flow", () => {
    const first = { ...second, isFirst: true };
    expect(itemStyle({ type: "text" }, first).marginBlockStart).toBeUndefined();
    expect(itemStyle({ type: "text", margin: "xl" }, first).marginBlockStart).toBe("16px");
    expect(itemStyle({ type: "filler" }, second).marginBlockStart).toBeUndefined();
    const absolute = itemStyle({ type: "box", position: "absolute", offsetTop: "md", margin: "xl" }, second);
    expect(absolute).toMatchObject({ position: "absolute", top: "8px" });
    expect(absolute.marginBlockStart).toBeUndefined();
  });

  test("a baseline box knows neither gravity nor an offset from the bottom", () => {
    const baseline = { ...second, parent: "baseline" } as const;
    expect(gravity({ type: "text", gravity: "bottom" }, baseline)).toEqual({ justifyContent: "flex-start" });
    expect(gravity({ type: "text", gravity: "bottom" }, second)).toEqual({ justifyContent: "flex-end" });
    expect(itemStyle({ type: "text", offsetBottom: "4px" }, baseline).bottom).toBeUndefined();
  });

  test("runs along the row in a row", () => {
    expect(itemStyle({ type: "text" }, { ...second, parent: "horizontal" }).marginInlineStart).toBe("8px");
  });
});
