import { expect, test } from "vitest";
import { bestFirst } from "./best-first.ts";

const find = { group: "find", actions: [{ id: "search", label: "ค้นหา “…”" }] };
const here = {
  group: "here",
  actions: [
    { id: "accept", label: "รับเรื่อง" },
    { id: "resolve", label: "แก้ไขแล้ว" },
  ],
};
const go = {
  group: "go",
  actions: [
    { id: "organisations", label: "หน่วยงาน" },
    { id: "holidays", label: "วันหยุด" },
  ],
};
const first = (typed: string) => bestFirst(typed, find, [here, go])[0]?.actions[0]?.id;

test("a command that begins with what was typed goes before searching for it", () => {
  expect(first("วันหยุด")).toBe("holidays");
  expect(first("วัน")).toBe("holidays");
  expect(first("แก้ไข")).toBe("resolve");
});

test("words inside a command, or of no command, search first", () => {
  expect(first("เรื่อง")).toBe("search");
  expect(first("ไฟดับ")).toBe("search");
});

test("with nothing typed and nothing to find, the commands stand as they are", () => {
  const groups = bestFirst("", { group: "find", actions: [] }, [here, go]);
  expect(groups.map(({ group }) => group)).toEqual(["here", "go"]);
});
