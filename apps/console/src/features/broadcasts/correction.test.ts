import type { BroadcastView } from "@paknam/contract";
import { expect, test } from "vitest";
import { correctionOf } from "./correction.ts";
import { audienceOf, bodyOf } from "./draft.ts";

const text = (title: string) => ({ title, body: "เริ่ม 22:00 น.", link: null });
const sent: BroadcastView = {
  id: "0b9f7c1e-0000-4000-8000-000000000000",
  kind: "news",
  title: "ปิดถนน",
  organisation: {
    id: "0b9f7c1e-0000-4000-8000-000000000001",
    name: { th: "ก", en: "A" },
    shortName: "ก",
    phone: null,
  },
  state: "done",
  createdBy: "ก",
  createdAt: "2026-11-22T05:00:00.000Z",
  sendAt: "2026-11-22T06:00:00.000Z",
  startedAt: "2026-11-22T06:00:01.000Z",
  finishedAt: "2026-11-22T06:00:02.000Z",
  progress: { targeted: 1, accepted: 1, waiting: 0, dead: 0, withdrawn: 0, lastAcceptedAt: null },
  rule: { kind: "age", from: 60 },
  texts: { th: text("ปิดถนน"), en: text("Road closed"), my: text("my") },
  corrects: null,
  submittedBy: "ก",
  decidedBy: "ข",
  decidedWords: null,
  heldBecause: null,
  acts: ["correct"],
  version: 4,
};

test("a correction keeps the words and goes to those who got the first, at once", () => {
  const draft = correctionOf(sent, "correct");
  expect([draft.texts.th.title, draft.texts.en.title]).toEqual(["แก้ไข: ปิดถนน", "Correction: Road closed"]);
  expect(draft.texts.th.body).toBe("เริ่ม 22:00 น.");
  expect(bodyOf(draft)).toMatchObject({ corrects: sent.id, rule: null, sendAt: null });
  expect(audienceOf(draft)).toBeNull();
});

test("calling off says when the first was sent, in the languages that have words for it", () => {
  const body = bodyOf(correctionOf(sent, "cancel"));
  expect(body.texts.th.body).toBe("ข้อความ “ปิดถนน” ที่ส่งเมื่อ 22 พ.ย. 2569 13:00 น. ยกเลิกแล้ว ขออภัยในความไม่สะดวก");
  expect(Object.keys(body.texts)).toEqual(["th", "en"]);
});
