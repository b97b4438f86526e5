import { expect, test } from "vitest";
import { historyOf } from "./history-of.ts";

const at = "2026-11-22T05:00:00.000Z";
const written = {
  state: "draft" as const,
  createdBy: "ก",
  createdAt: at,
  submittedBy: null,
  decidedBy: null,
  decidedWords: null,
  sendAt: null,
  startedAt: null,
  finishedAt: null,
};

test("newest first, from writing to the end", () => {
  const done = { ...written, state: "done" as const, submittedBy: "ก", decidedBy: "ข", startedAt: at, finishedAt: at };
  expect(historyOf(done).map(({ what, by }) => [what, by])).toEqual([
    ["finished", null],
    ["started", null],
    ["approved", "ข"],
    ["submitted", "ก"],
    ["wrote", "ก"],
  ]);
});

test("words of giving back are not put into the mouth of whoever approved later", () => {
  const returned = { ...written, state: "returned" as const, submittedBy: "ก", decidedBy: "ข", decidedWords: "แก้วันที่" };
  expect(historyOf(returned)[0]).toMatchObject({ what: "returned", by: "ข", words: "แก้วันที่" });
  const approved = historyOf({ ...returned, state: "approved", decidedBy: "ค" });
  expect(approved.find(({ what }) => what === "approved")).toEqual({ what: "approved", by: "ค", at: null });
  expect(approved.find(({ what }) => what === "returned")).toMatchObject({ by: null, words: "แก้วันที่" });
});
