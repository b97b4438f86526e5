import { expect, test } from "vitest";
import { decide, type Memory, nothingYet } from "./person.ts";
import type { Row } from "./row.ts";
import { readScreen } from "./screen.ts";

const row: Row = { type: "ถนน", description: "ถนนเป็นหลุม", lat: 13.6, lng: 100.6, tambon_text: "สำโรง" };
const begun: Memory = { ...nothingYet, hasBegun: true };

const say = (label: string, data: string) => ({ type: "action", action: { type: "postback", label, data } });
const asking = (text: string, ...items: unknown[]) => readScreen([{ type: "text", text, quickReply: { items } }]);
const card = (texts: string[], buttons: [string, string][]) =>
  readScreen([
    {
      type: "flex",
      altText: "การ์ด",
      contents: {
        type: "bubble",
        body: { type: "box", contents: texts.map((text) => ({ type: "text", text })) },
        footer: {
          type: "box",
          contents: buttons.map(([label, data]) => ({ type: "button", action: { type: "postback", label, data } })),
        },
      },
    },
  ]);
const act = (screen: ReturnType<typeof readScreen>, memory = begun, of = row, lives: "here" | "next-door" = "here") =>
  decide(of, screen, memory, lives).act;

test("takes the first category and remembers the three offered", () => {
  const screen = asking(
    "ข้อไหน",
    say("ถนน", "f:category:road"),
    say("สะพาน", "f:category:bridge"),
    say("อื่น ๆ", "f:groups"),
  );
  const { act: chosen, memory } = decide(row, screen, begun, "here");
  expect(chosen).toEqual({ do: "tap", tap: { label: "ถนน", data: "f:category:road" } });
  expect(memory.offered).toEqual(["road", "bridge"]);
  const groups = decide(row, asking("กลุ่มไหน", say("ถนนหนทาง", "f:group:ways")), begun, "here");
  expect(groups.memory.offered).toEqual([]);
  // What a group shows afterwards was not among the first offered.
  expect(decide(row, screen, groups.memory, "here").memory.offered).toEqual([]);
});

test("sends the pin once, then names the sub-district, then does not know", () => {
  const where = asking("เกิดที่ไหน", { type: "action", action: { type: "location", label: "ส่งตำแหน่ง" } });
  const first = decide(row, where, begun, "here");
  expect(first.act).toEqual({ do: "send-place" });
  const second = decide(row, where, first.memory, "here");
  expect(second.act).toEqual({ do: "say", text: "ต.สำโรง" });
  expect(act(where, second.memory)).toEqual({ do: "say", text: "ไม่ทราบ" });
});

test("at the border taps the sub-district of exactly that name, types it where it is missing", () => {
  const [north, own, bangkok] = [
    say("ต.สำโรงเหนือ", "f:area:1"),
    say("ต.สำโรง", "f:area:2"),
    say("ฝั่งเขตบางนา", "f:neighbour:10"),
  ];
  expect(act(asking("ฝั่งไหน", north, own, bangkok))).toMatchObject({ do: "tap", tap: { data: "f:area:2" } });
  expect(act(asking("ฝั่งไหน", north, bangkok))).toEqual({ do: "say", text: "ต.สำโรง" });
  expect(act(asking("ฝั่งไหน", bangkok, north), begun, { ...row, tambon_text: null })).toMatchObject({
    tap: { data: "f:area:1" },
  });
  expect(act(asking("ฝั่งไหน", north, bangkok), begun, row, "next-door")).toMatchObject({
    tap: { data: "f:neighbour:10" },
  });
});

test("skips photos, confirms the summary, knows a filed complaint by its number and an answer about elsewhere", () => {
  const camera = { type: "action", action: { type: "camera", label: "ถ่ายรูป" } };
  expect(act(asking("มีรูปไหม", camera, say("ข้าม", "f:skip")))).toMatchObject({ tap: { label: "ข้าม" } });
  expect(act(asking("มีรูปไหม", camera))).toEqual({ do: "say", text: "ข้าม" });
  expect(
    act(
      card(
        ["ตรวจดูก่อนส่งเรื่อง"],
        [
          ["แก้หมวด", "f:c"],
          ["ส่งเรื่อง", "f:confirm"],
        ],
      ),
    ),
  ).toMatchObject({
    tap: { data: "f:confirm" },
  });
  expect(act(card(["ส่งเรื่องแล้ว", "69-7ER3XZK"], [["แจ้งเรื่องใหม่", "f:new"]]))).toEqual({ do: "end", how: "filed" });
  const outside = card(["ที่นี่อยู่ในความดูแลของกรุงเทพมหานคร"], [["ยืนยันว่าในจังหวัด", "f:insist"]]);
  expect(act(outside)).toEqual({ do: "end", how: "told-elsewhere" });
});

test("somebody who was not understood begins with the word, tells again, and gives up rather than repeat for ever", () => {
  const first = decide(row, card(["ขออภัย ยังไม่เข้าใจ"], [["แจ้งเรื่อง", "f:new"]]), nothingYet, "here");
  expect(first.act).toMatchObject({ do: "tap", tap: { data: "f:new" } });
  const second = decide(row, asking("เล่าให้ฟังได้เลย"), first.memory, "here");
  expect(second.act).toEqual({ do: "say", text: "ถนนเป็นหลุม" });
  const third = decide(row, asking("เกิดอะไรขึ้น พิมพ์เล่าสั้น ๆ ได้เลย"), second.memory, "here");
  expect(third.act).toEqual({ do: "say", text: "ถนน" });
  // What somebody said about the kind gives no credit to a guess at it.
  expect(third.memory.offered).toEqual([]);
  expect(act(asking("เกิดอะไรขึ้น พิมพ์เล่าสั้น ๆ ได้เลย"), third.memory)).toEqual({ do: "end", how: "stuck" });
});
