import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { makeEchoDialogue } from "./testing/echo-dialogue.ts";

// A turn that failed rests, and the sweeper comes every two seconds.
vi.setConfig({ testTimeout: 60_000 });

let line: TestLine;
const echo = makeEchoDialogue();

beforeAll(async () => {
  line = await openTestLine({ dialogues: [echo.dialogue, echo.other] });
});
afterAll(() => line.close());
afterEach(async () => {
  await line.call("DELETE", "/faults");
  echo.failNext(0);
});

const settled = (userId: string, count: number) =>
  waitFor("every row of the inbox handled", async () => {
    const { rows } = await sql<{
      waiting: string;
      all: string;
    }>`select count(*) filter (where state = 'waiting') as waiting,
      count(*) as all from conversations.inbox where line_user_id = ${userId}`.execute(line.test.app.deps.db);
    return rows[0]?.waiting === "0" && Number(rows[0].all) >= count;
  });

describe("who answers", () => {
  test("words nobody understands get the likeliest things and the centre's phone", async () => {
    const person = await line.newPerson();
    await line.say(person, "กขคง");
    const [answer] = await line.waitForAnswers(person, 1);
    expect(answer?.message.altText).toBe("ขออภัย ยังไม่เข้าใจข้อความนี้");
    expect(JSON.stringify(answer?.message)).toContain("tel:1567");
    expect(JSON.stringify(answer?.message)).toContain("echo:begin");
  });

  test("a dialogue opens on its words, gets the following turns, and ends with ยกเลิก", async () => {
    const person = await line.newPerson();
    await line.say(person, "เริ่ม");
    await line.say(person, "หนึ่ง");
    await line.say(person, "ยกเลิกค่ะ");
    await line.say(person, "ยกเลิก");
    const texts = await line.waitForTexts(person, 4);
    expect(texts.slice(0, 3)).toEqual(["0: เริ่ม", "1: หนึ่ง", "เลิกแล้ว"]);
    expect(texts[3]).toContain("ไม่มีเรื่องที่ค้างอยู่");
  });

  test("an emergency gets its numbers first and the dialogue goes on in the same reply", async () => {
    const person = await line.newPerson();
    await line.say(person, "เริ่ม");
    await line.say(person, "ไฟไหม้บ้าน");
    const answers = await line.waitForAnswers(person, 3);
    expect(answers[1]?.message.altText).toContain("199");
    expect(JSON.stringify(answers[1]?.message)).toContain("tel:199");
    expect(answers[2]?.message.text).toBe("1: ไฟไหม้บ้าน");
  });

  test("a command of another dialogue comes between, and the first goes on after it", async () => {
    const person = await line.newPerson();
    await line.say(person, "เริ่ม");
    await line.say(person, "อีกเรื่อง");
    await line.say(person, "ต่อ");
    expect(await line.waitForTexts(person, 3)).toEqual(["0: เริ่ม", "อีกเรื่องหนึ่ง", "1: ต่อ"]);
    await line.call("POST", `/users/${person}/postback`, { data: "other:tapped" });
    await line.say(person, "ต่ออีก");
    expect((await line.waitForTexts(person, 5)).slice(3)).toEqual(["อีกเรื่องหนึ่ง", "2: ต่ออีก"]);
  });

  test("stickers, films and what nobody knows yet get a kind word", async () => {
    const person = await line.newPerson();
    await line.say(person, { type: "sticker", packageId: "446", stickerId: "1988" });
    await line.call("POST", `/users/${person}/events`, {
      type: "message",
      message: { id: "990001", type: "hologram" },
    });
    const texts = await line.waitForTexts(person, 2);
    expect(texts[0]).toContain("สติกเกอร์");
    expect(texts[1]).toContain("พิมพ์เล่า");
  });

  test("events of unknown kinds are stored, disturb nobody and are not answered", async () => {
    const person = await line.newPerson();
    await line.call("POST", `/users/${person}/events`, { type: "teleported", shine: { a: 1 } });
    await line.say(person, "เริ่ม");
    expect(await line.waitForTexts(person, 1)).toEqual(["0: เริ่ม"]);
    await settled(person, 2);
  });

  test("a text of 10,000 letters gets a clear word and the dialogue stays where it was", async () => {
    const person = await line.newPerson();
    await line.say(person, "เริ่ม");
    await line.call("POST", `/users/${person}/events`, {
      type: "message",
      message: { id: "990002", type: "text", text: "น้ำท่วม".repeat(1_500) },
    });
    await line.say(person, "ต่อ");
    const texts = await line.waitForTexts(person, 3);
    expect(texts[1]).toContain("5,000");
    expect(texts[2]).toBe("1: ต่อ");
  });

  test("the language changes by its name", async () => {
    const person = await line.newPerson();
    await line.say(person, "English");
    await line.say(person, "xyzzy");
    expect(await line.waitForTexts(person, 2)).toEqual([
      "We speak English from now on.",
      "Sorry, we did not understand that",
    ]);
  });
});

describe("nothing lost, nothing doubled", () => {
  test("the same event three times is answered once", async () => {
    const person = await line.newPerson();
    await line.call("PUT", "/faults", { webhook: { duplicateShare: 1 } });
    await line.say(person, "เริ่ม");
    await line.call("PUT", "/faults", { webhook: { duplicateShare: 0 } });
    await line.call("POST", `/users/${person}/events`, { type: "follow", webhookEventId: "SAME" });
    await line.call("POST", `/users/${person}/events`, { type: "follow", webhookEventId: "SAME" });
    await line.say(person, "จบ");
    const texts = await line.waitForTexts(person, 3);
    await settled(person, 3);
    expect(texts[0]).toBe("0: เริ่ม");
    expect(texts[2]).toBe("1: จบ");
    expect(await line.answers(person)).toHaveLength(3);
  });

  test("many people at once: each in the order in which they spoke", async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => line.newPerson()));
    await Promise.all(
      people.map(async (person) => {
        for (const word of ["เริ่ม", "ก", "ข", "ค", "ง"]) await line.say(person, word);
      }),
    );
    for (const person of people)
      expect(await line.waitForTexts(person, 5)).toEqual(["0: เริ่ม", "1: ก", "2: ข", "3: ค", "4: ง"]);
  });

  test("a turn that fails comes again; nothing of its failures remains", async () => {
    const person = await line.newPerson();
    echo.failNext(2);
    await line.say(person, "เริ่ม");
    expect(await line.waitForTexts(person, 1)).toEqual(["0: เริ่ม"]);
  });

  test("after five failures the row is parked, the person is told, and what came later goes on", async () => {
    const person = await line.newPerson();
    echo.failNext(5);
    await line.say(person, "เริ่ม");
    await line.say(person, "เริ่ม");
    const texts = await line.waitForTexts(person, 2);
    expect(texts[0]).toContain("ขออภัย");
    expect(texts[1]).toBe("0: เริ่ม");
    const { rows } = await sql<{ state: string }>`select state from conversations.inbox where line_user_id = ${person}
      order by id`.execute(line.test.app.deps.db);
    expect(rows.map((row) => row.state)).toEqual(["parked", "done"]);
  });

  test("an unsent message leaves the inbox, and its dialogue forgets it", async () => {
    const person = await line.newPerson();
    await line.say(person, "เริ่ม");
    const { messageId } = await line.say(person, "ความลับ");
    await line.waitForAnswers(person, 2);
    await line.call("POST", `/users/${person}/unsend`, { messageId });
    await settled(person, 3);
    const { rows } = await sql<{ body: unknown }>`select body from conversations.inbox
      where message_id = ${String(messageId)}`.execute(line.test.app.deps.db);
    expect(rows).toEqual([{ body: null }]);
    expect(echo.forgotten()).toContain(messageId);
  });
});

describe("photos", () => {
  const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  test("photos sent together are one set: the last is known as the last", async () => {
    const person = await line.newPerson();
    await line.say(person, "เริ่ม");
    await line.say(person, [
      { type: "image", base64: PIXEL },
      { type: "image", base64: PIXEL },
      { type: "image", base64: PIXEL },
    ]);
    const texts = await line.waitForTexts(person, 4);
    expect(texts.slice(1)).toEqual(["1: photo", "2: photo", "3: last photo"]);
  });

  test("a file that is no picture, and a photo that is gone", async () => {
    const person = await line.newPerson();
    await line.say(person, { type: "image", base64: Buffer.from("not a picture").toString("base64") });
    await line.call("POST", `/users/${person}/events`, { type: "message", message: { id: "770001", type: "image" } });
    const texts = await line.waitForTexts(person, 2);
    expect(texts[0]).toContain("เปิดรูปนี้ไม่ได้");
    expect(texts[1]).toContain("ถูกลบไปก่อน");
  });
});
