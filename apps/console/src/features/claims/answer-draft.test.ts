import { expect, test } from "vitest";
import { answerFault, todayInThailand } from "./answer-draft.ts";

const today = "2026-11-22";

test("no and more say why; yes needs nothing, but no day that is over", () => {
  expect(answerFault("no", { words: " ", lastDay: "" }, today)).toBe("words");
  expect(answerFault("more", { words: "ส่งรูปบัตรด้านหน้า", lastDay: "" }, today)).toBeNull();
  expect(answerFault("yes", { words: "", lastDay: "" }, today)).toBeNull();
  expect(answerFault("yes", { words: "", lastDay: "2026-11-21" }, today)).toBe("past");
  expect(answerFault("yes", { words: "", lastDay: today }, today)).toBeNull();
});

test("the day begins at midnight in Thailand", () => {
  expect(todayInThailand(new Date("2026-11-21T17:00:00Z"))).toBe("2026-11-22");
});
