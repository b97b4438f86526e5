import { describe, expect, test } from "vitest";
import { readUri } from "./read-uri.ts";

const app = { liffId: "1650000002-practice", liffEndpoint: "http://localhost:3000/liff" };
const liff = (rest: string) => readUri(`https://liff.line.me/1650000002-practice${rest}`, app);

describe("a link to a page inside LINE", () => {
  test.each([
    ["", "http://localhost:3000/liff"],
    ["/", "http://localhost:3000/liff"],
    ["/complaint/new", "http://localhost:3000/liff/complaint/new"],
    ["/complaint/new?category=road&from=menu", "http://localhost:3000/liff/complaint/new?category=road&from=menu"],
    ["?path=mine", "http://localhost:3000/liff?path=mine"],
    ["/mine#latest", "http://localhost:3000/liff/mine#latest"],
  ])("%s goes behind the endpoint", (rest, url) => {
    expect(liff(rest)).toEqual({ kind: "liff", url });
  });

  test("keeps a query that the endpoint has of its own", () => {
    const other = { ...app, liffEndpoint: "http://localhost:3000/liff/?v=2" };
    expect(readUri("https://liff.line.me/1650000002-practice/mine?x=1", other)).toEqual({
      kind: "liff",
      url: "http://localhost:3000/liff/mine?v=2&x=1",
    });
  });

  test("never leaves the endpoint's origin, however it is written", () => {
    for (const rest of ["//evil.example/x", "/\\evil.example", "/http://evil.example"]) {
      const read = liff(rest);
      expect(read.kind === "liff" && new URL(read.url).origin).toBe("http://localhost:3000");
    }
  });

  test("climbing out of the path leads to no app", () => {
    expect(liff("/../../x")).toEqual({ kind: "unknown-liff" });
  });

  test("the old address and the scheme of LINE work as well", () => {
    expect(readUri("line://app/1650000002-practice/mine", app)).toEqual({
      kind: "liff",
      url: "http://localhost:3000/liff/mine",
    });
  });

  test("another app's link is not ours to open", () => {
    expect(readUri("https://liff.line.me/1234-other/x", app)).toEqual({ kind: "unknown-liff" });
  });
});

describe("other links", () => {
  test("LINE's own screens open what the phone has", () => {
    expect(readUri("https://line.me/R/nv/location/", app)).toEqual({ kind: "place" });
    expect(readUri("line://nv/cameraRoll/multi", app)).toEqual({ kind: "photos" });
  });

  test("a web address opens outside, a number is called", () => {
    expect(readUri("https://example.org/a?b#c", app)).toEqual({ kind: "web", url: "https://example.org/a?b#c" });
    expect(readUri("tel:1567", app)).toEqual({ kind: "call", number: "1567" });
  });

  test("a script, a file and nonsense are refused", () => {
    for (const uri of ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "nonsense"]) {
      expect(readUri(uri, app)).toEqual({ kind: "refused" });
    }
  });
});
