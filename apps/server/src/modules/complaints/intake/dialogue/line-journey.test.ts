import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openTestLine, type TestLine } from "../../../../testing/line.ts";
import { memberByLineUserId } from "../../../members/index.ts";
import { listOfMember } from "../../complaints.queries.ts";
import { listPhotos } from "../../photos/photos.queries.ts";

// Every turn goes out over HTTP and comes back through the inbox.
vi.setConfig({ testTimeout: 60_000 });

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());

const filedBy = async (userId: string) => {
  const { db } = line.test.app.deps;
  const member = await memberByLineUserId(db, userId);
  return member ? listOfMember(db, member.memberId) : [];
};
const picture = async (shade: number): Promise<string> =>
  (
    await sharp({ create: { width: 16, height: 16, channels: 3, background: { r: shade, g: 20, b: 20 } } })
      .jpeg()
      .toBuffer()
  ).toString("base64");

/** Says each and waits for its answer; gives what LINE's phone shows of all answers. */
async function talk(userId: string, messages: readonly (string | Record<string, unknown>)[]): Promise<string[]> {
  let answers = (await line.answers(userId)).length;
  for (const message of messages) {
    await line.say(userId, message);
    answers += 1;
    await line.waitForAnswers(userId, answers);
  }
  return (await line.answers(userId)).map(({ message }) => JSON.stringify(message));
}

describe("through LINE", () => {
  test("a person on a PC files and follows by typing alone", async () => {
    const person = await line.newPerson();
    const [start, where, photos, summary, filed, list] = await talk(person, [
      "แจ้งเรื่อง",
      "ขยะล้นถัง ไม่มีคนมาเก็บ",
      "ตำบลแพรกษา",
      "ข้าม",
      "ส่งเรื่อง",
      "เรื่องของฉัน",
    ]);
    expect(start).toContain("เล่าให้ฟังได้เลย");
    expect(where).toContain("เกิดที่ไหน");
    expect(photos).toContain("มีรูปไหม");
    expect(summary).toContain("เทศบาลเมืองแพรกษา");
    const [complaint, ...more] = await filedBy(person);
    expect(more).toEqual([]);
    expect(filed).toContain(complaint?.number ?? "none");
    expect(list).toContain(complaint?.number ?? "none");
    expect(complaint).toMatchObject({ category: "garbage", channel: "chat", state: "submitted" });
  });

  test("five photos sent at once get one answer and are all filed", async () => {
    const person = await line.newPerson();
    await talk(person, ["ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา"]);
    const pictures = await Promise.all([20, 60, 100, 140, 180].map(picture));
    await line.say(
      person,
      pictures.map((base64) => ({ type: "image", base64 })),
    );
    const answers = await line.waitForAnswers(person, 2);
    expect(JSON.stringify(answers[1]?.message)).toContain("ได้รับแล้ว 5 รูป");
    await talk(person, ["ส่งเรื่อง"]);
    const [complaint] = await filedBy(person);
    const { db, links } = line.test.app.deps;
    expect(await listPhotos(db, links, complaint?.id ?? "")).toHaveLength(5);
    expect(await line.answers(person)).toHaveLength(3);
  });
});
