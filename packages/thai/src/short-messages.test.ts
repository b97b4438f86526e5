import { describe, expect, test } from "vitest";
import { detectEmergency, isCancel, isNo, isSkip, isYes } from "./index.ts";

describe("detectEmergency", () => {
  test.each([
    ["ไฟไหม้บ้านซอย 3 ช่วยด้วย", "199"],
    ["ไฟกำลังไหม้โรงงาน", "199"],
    ["ไฟไหม้อีกแล้ว ดับเพลิงยังไม่มา", "199"],
    ["แก๊สรั่ว กลิ่นแรงมาก", "199"],
    ["โรงงานสารเคมีระเบิด", "1784"],
    ["น้ำท่วมถึงหลังคา คนแก่ติดอยู่บนหลังคา", "1784"],
    ["เด็กตกน้ำ", "1669"],
    ["มีคนจมน้ำที่ท่าเรือ", "1669"],
    ["พ่อหมดสติ เรียกไม่ตื่น", "1669"],
    ["แม่หายใจไม่ออก", "1669"],
    ["รถชนกันมีคนเจ็บ", "1669"],
    ["คนติดอยู่ในลิฟต์", "199"],
    ["ตึกถล่มคนติดใต้ซาก", "199"],
    ["มีคนยิงกันหน้าตลาด", "191"],
    ["ได้ยินเสียงปืน 3 นัด", "191"],
    ["โจรงัดบ้านอยู่ตอนนี้", "191"],
    ["ผัวถือมีดจะฆ่า", "191"],
    ["มีคนจะโดดสะพานภูมิพล", "1669"],
    ["ไฟซอยดับไปแล้ว มืดมาก มีคนถูกยิง", "191"],
    ["รถจมน้ำ คนติดอยู่ในรถ", "199"],
    ["กลัวมาก ข้างบ้านไฟไหม้", "199"],
    ["โทร199มานานแล้วไม่มีใครรับ ไฟไหม้บ้าน", "199"],
    ["My house is on fire", "199"],
    ["there was a shooting", "191"],
    ["a man is drowning", "1669"],
    ["someone is unconscious", "1669"],
    ["we are trapped in the building", "199"],
  ])("%s calls for %s", (text, number) => expect(detectEmergency(text)).toContain(number));

  test.each([
    "ไฟไหม้เมื่อกี้ ดับเพลิงมาแล้ว",
    "ไฟไหม้หญ้า ดับได้แล้วค่ะ",
    "ไฟดับทั้งซอย",
    "กลัวไฟไหม้ สายไฟรกมาก",
    "สายไฟห้อยต่ำ เสี่ยงไฟไหม้",
    "เดือนที่แล้วมีคนจมน้ำตรงนี้ อยากให้ทำรั้ว",
    "ขอถังดับเพลิงประจำหมู่บ้าน",
    "หลอดไฟไหม้ ขอเปลี่ยน",
    "ถนนจมน้ำทั้งสาย",
    "น้ำท่วมซอย",
    "ข้างบ้านเผาขยะ",
    "ไม่มีราวกั้น กลัวเด็กตกน้ำ",
    "ซ้อมหนีไฟวันไหน",
    "ซอยเปลี่ยว กลัวโดนทำร้าย",
    "รถติดอยู่ในซอยเป็นชั่วโมง",
    "แมวติดบนต้นไม้",
    "สวัสดีค่ะ",
    "",
  ])("%s calls for none", (text) => expect(detectEmergency(text)).toEqual([]));
});

test("a text of 10,000 characters is read at once", () => {
  const started = performance.now();
  expect(detectEmergency(`${"กลัวว่าจะมีเด็ก ".repeat(700)}ไฟไหม้`)).toContain("199");
  expect(performance.now() - started).toBeLessThan(1000);
});

describe("short replies", () => {
  test.each(["ใช่", "ใช่ค่ะ", "ถูกต้องครับผม", "ok", "OK!", "ยืนยันค่ะ", "ครับ", "ได้เลยค่ะ", "ใช่ๆ", "Yes please"])(
    "%s is yes",
    (text) => {
      expect(isYes(text)).toBe(true);
      expect(isNo(text) || isCancel(text) || isSkip(text)).toBe(false);
    },
  );

  test.each(["ไม่ใช่", "ไม่ใช่ค่ะ", "ผิดครับ", "ยังไม่ถูก", "no", "ขอแก้"])("%s is no", (text) => {
    expect(isNo(text)).toBe(true);
    expect(isYes(text) || isCancel(text)).toBe(false);
  });

  test.each(["ข้าม", "ข้ามเลยค่ะ", "ไม่มีรูป", "ไม่มีรูปค่ะ", "ไม่ทราบครับ", "-", "skip", "ไม่มีค่ะ", "no photo"])(
    "%s is skip",
    (text) => {
      expect(isSkip(text)).toBe(true);
      expect(isYes(text) || isCancel(text)).toBe(false);
    },
  );

  test.each(["ยกเลิก", "ยกเลิกค่ะ", "ขอยกเลิกนะคะ", "ไม่เอาแล้ว", "ยกเลิกกกก", "Cancel", "never mind", "ไม่แจ้งแล้วครับ"])(
    "%s is cancel",
    (text) => {
      expect(isCancel(text)).toBe(true);
      expect(isYes(text) || isSkip(text)).toBe(false);
    },
  );

  test.each(["อยากให้ยกเลิกที่จอดรถหน้าซอย", "ไม่มีไฟถนนเลย", "ใช่ว่าจะดี ถนนพัง", "ไม่มีน้ำใช้", "ข้ามถนนอันตราย", "", "สวัสดี"])(
    "%s is none of them",
    (text) => expect([isYes(text), isNo(text), isSkip(text), isCancel(text)]).toEqual([false, false, false, false]),
  );
});
