import { expect, test } from "vitest";
import { searchFault } from "./search-fault.ts";

test("names, whole telephone numbers and whole national numbers are asked for", () => {
  for (const typed of ["สมหญิง", "So", "081-234-5678", "๐๘๑ ๒๓๔ ๕๖๗๘", "02-123-4567", "1-1017-00230-70-8"])
    expect(searchFault(typed)).toBeNull();
});

test("one letter, a part of a number, and a number with a wrong last digit are said before anyone is asked", () => {
  expect(searchFault(" ส ")).toBe("short");
  expect(searchFault("")).toBe("short");
  expect(searchFault("0812345")).toBe("digits");
  expect(searchFault("110170023")).toBe("digits");
  expect(searchFault("1101700230709")).toBe("check");
});
