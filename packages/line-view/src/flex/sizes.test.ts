import { describe, expect, test } from "vitest";
import { aspectRatio, blockPadding, boxSide, bubbleWidth, fontSize, imageWidth, space } from "./sizes.ts";

describe("sizes of Flex", () => {
  test("keywords, pixels and percents become CSS; what is none of them is left out", () => {
    expect([space("xxl"), space("7px"), space("12.5%"), space("none")]).toEqual(["20px", "7px", "12.5%", "0px"]);
    expect([space("huge"), space(undefined), space("1px;color:red")]).toEqual([undefined, undefined, undefined]);
  });

  test("a side of a box takes no keyword", () => {
    expect([boxSide("48px"), boxSide("50%"), boxSide("md")]).toEqual(["48px", "50%", undefined]);
  });

  test("text is md and an image 100 px unless said", () => {
    expect([fontSize(undefined), fontSize("5xl"), fontSize("18px")]).toEqual(["16px", "74px", "18px"]);
    expect(fontSize("18px", true)).toBe("calc(18px * var(--lv-scale, 1))");
    expect([imageWidth(undefined), imageWidth("full"), imageWidth("30%")]).toEqual(["100px", "100%", "30%"]);
  });

  test("a bubble is mega unless said, also for a size of tomorrow", () => {
    expect([bubbleWidth(undefined), bubbleWidth("nano"), bubbleWidth("terra")]).toEqual(["300px", "120px", "300px"]);
    expect(bubbleWidth("giga")).toBe("500px");
  });

  test("a block's padding follows the bubble's size, and a body's foot whether a footer follows", () => {
    expect(blockPadding("body", undefined, false)).toEqual({ top: "19px", side: "20px", bottom: "20px" });
    expect(blockPadding("body", "mega", true).bottom).toBe("10px");
    expect(blockPadding("body", "kilo", true)).toEqual({ top: "13px", side: "13px", bottom: "17px" });
    expect(blockPadding("header", "deca", true)).toEqual({ top: "11px", side: "14px", bottom: "13px" });
    expect(blockPadding("footer", "giga", true)).toEqual({ top: "10px", side: "10px", bottom: "10px" });
  });

  test("a ratio that LINE would refuse is a square", () => {
    expect(aspectRatio("20:13")).toBeCloseTo(1.538, 3);
    expect([aspectRatio("0:5"), aspectRatio("wide"), aspectRatio(undefined)]).toEqual([1, 1, 1]);
  });
});
