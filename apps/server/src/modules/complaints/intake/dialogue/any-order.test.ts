import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import type { Dialogue } from "../../../messages/index.ts";
import { listOfMember } from "../../complaints.queries.ts";
import { openComplaints } from "../../open-complaints.ts";
import { listPhotos } from "../../photos/photos.queries.ts";
import { openFileDialogue } from "./file-dialogue.ts";
import { type Chat, openChat } from "./testing/open-chat.ts";

let t: TestApp;
let dialogues: Dialogue[];
beforeAll(async () => {
  t = await openTestApp();
  const name = { th: "สมุทรปราการ", en: "Samut Prakan" };
  const province = { name, complaintCentre: { name, hotline: "1567" } };
  dialogues = [openFileDialogue({ context: openComplaints(t.app.deps).context, province })];
});
afterAll(() => t.close());

const PINS = [
  { lat: 13.5993, lng: 100.5968 },
  { lat: 13.6585, lng: 100.6155 },
  { lat: 13.7563, lng: 100.5018 },
] as const;
const WORDS = ["ข้าม", "ส่งเรื่อง", "ใช่", "ไม่ทราบ", "1", "สวัสดี", "รอแป๊บ"];
const STORIES = ["ถนนเป็นหลุม", "ไฟดับ", "ตรงซอย", "ตำบลบางปู เสา", "แย่มาก", "broken light near soi"];

const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("story" as const), which: fc.nat(STORIES.length - 1) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("photo" as const), isLast: fc.boolean(), hasPoint: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("pin" as const), which: fc.nat(PINS.length - 1) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("word" as const), which: fc.nat(WORDS.length - 1) }) },
  { weight: 1, arbitrary: fc.constant({ kind: "pause" as const }) },
);

test("whatever is sent in whatever order: filed once or still asking, and no text or photo lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 14 }), async (moves) => {
      t.clock.set("2026-11-23T03:00:00Z");
      const chat = await openChat(t, dialogues);
      const stories: string[] = [];
      let photos = 0;
      let hasBegun = false;
      for (const [index, each] of moves.entries()) {
        if (each.kind === "story") {
          const story = `${STORIES[each.which]} เลข${index}ก`;
          await chat.text(story);
          // Nobody was listening yet and these words open nothing: they are the chat room's to answer.
          if (chat.state() !== null) stories.push(story);
        } else if (each.kind === "photo") {
          await chat.photo({ isLast: each.isLast, ...(each.hasPoint ? { point: PINS[0] } : {}) });
          photos += 1;
        } else if (each.kind === "pin") await chat.pin(PINS[each.which] ?? PINS[0]);
        else if (each.kind === "word") await chat.text(WORDS[each.which] ?? "ข้าม");
        else t.clock.advance(13 * 3_600_000);
        if (chat.state() !== null) hasBegun = true;
        else if (hasBegun) break;
      }
      await expectNothingLost(chat, { stories, photos, isOver: hasBegun && chat.state() === null });
    }),
    { numRuns: 60 },
  );
}, 120_000);

async function expectNothingLost(chat: Chat, sent: { stories: string[]; photos: number; isOver: boolean }) {
  const filed = await listOfMember(t.app.deps.db, chat.person.memberId);
  expect(filed.length).toBe(sent.isOver ? 1 : 0);
  const [complaint] = filed;
  if (!complaint) {
    const state = JSON.stringify(chat.state());
    for (const story of sent.stories) expect(state).toContain(story);
    expect((state.match(/"photoId"/g) ?? []).length).toBe(sent.photos);
    return;
  }
  const kept = `${complaint.description}\n${complaint.placeText ?? ""}`;
  for (const story of sent.stories) expect(kept).toContain(story);
  expect(await listPhotos(t.app.deps.db, t.app.deps.links, complaint.id)).toHaveLength(sent.photos);
}
