import { expect, test } from "vitest";
import { missingIn } from "./check-draft.ts";
import { emptyDraft } from "./drafts.ts";

const complaint = { category: "road", area: null, point: { lat: 13.6, lng: 100.6 } };

test("accepting and assigning need nothing, the rest needs words", () => {
  expect(missingIn("accept", emptyDraft, complaint)).toBeNull();
  expect(missingIn("assign", emptyDraft, complaint)).toBeNull();
  expect(missingIn("reject", { ...emptyDraft, words: "  " }, complaint)).toEqual({ field: "words", say: "needed" });
});

test("fixed needs a photo or the reason why there is none", () => {
  const words = { ...emptyDraft, words: "ซ่อมแล้ว" };
  expect(missingIn("resolve", words, complaint)?.say).toBe("proofNeeded");
  expect(missingIn("resolve", { ...words, reasonWithoutPhoto: "ฝนตก" }, complaint)).toBeNull();
  expect(missingIn("resolve", { ...words, photos: [{ photoId: "1", url: "" }] }, complaint)).toBeNull();
});

test("forwarding asks where to first", () => {
  expect(missingIn("forward", emptyDraft, complaint)?.say).toBe("chooseOrganisation");
});

test("a correction must change something", () => {
  const reason = { ...emptyDraft, words: "เลือกผิดประเภท" };
  expect(missingIn("correct", { ...reason, category: "road", point: { ...complaint.point } }, complaint)?.say).toBe(
    "nothingCorrected",
  );
  expect(missingIn("correct", { ...reason, category: "drainage" }, complaint)).toBeNull();
  expect(missingIn("correct", { ...reason, point: { lat: 13.7, lng: 100.6 } }, complaint)).toBeNull();
});
