import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { categoriesFile } from "../province-file.ts";
import { soundsLikeComplaint, suggestCategories } from "./suggest-categories.ts";
import { trainCategories } from "./train-categories.ts";

const file = categoriesFile.parse(
  JSON.parse(readFileSync(new URL("../../../../../../province/samut-prakan/categories.json", import.meta.url), "utf8")),
);
const model = trainCategories(file);
const likeliest = (text: string, count = 1) =>
  suggestCategories(model, text)
    .slice(0, count)
    .map(({ key }) => key);

describe("suggestCategories", () => {
  test.each([
    ["ถนนหน้าบ้านเป็นหลุมลึกมากครับ", "road"],
    ["เสาไฟริมทางไม่ติดเลย 5 ต้น", "street-light"],
    ["รถขยะไม่เข้ามาเก็บสองอาทิตย์", "garbage"],
    ["นํ้าท่วมซอยอีกแล้ว", "flooding"],
    ["หมาจรฝูงใหญ่ไล่กัดเด็ก", "stray-animals"],
    ["ร้านเหล้าเปิดเพลงเสียงดังยันเช้า", "noise"],
    ["โดนหลอกให้โอนเงินทางไลน์", "online-scam"],
    ["เจ้าหน้าที่เรียกรับเงินค่าออกใบอนุญาต", "corruption"],
    ["The street lamp in front of my house is not working", "street-light"],
  ])("%s is %s", (text, key) => expect(likeliest(text)).toEqual([key]));

  test("a message of two subjects has both among the three likeliest", () => {
    expect(likeliest("น้ำท่วมถนนเพราะขยะอุดตันท่อระบายน้ำ", 3)).toEqual(expect.arrayContaining(["flooding", "drainage"]));
  });

  test("scores every category, adds up to one, and answers the same each time", () => {
    const suggestions = suggestCategories(model, "ไฟดับทั้งซอย มืดมาก");
    expect(suggestions).toHaveLength(file.categories.length);
    expect(suggestions.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
    expect(suggestCategories(trainCategories(file), "ไฟดับทั้งซอย มืดมาก")).toEqual(suggestions);
  });

  test("stands an empty text and a very long one", () => {
    expect(likeliest("")).toEqual([file.categories[0]?.key]);
    expect(likeliest("ถนนพัง ".repeat(1500))).toEqual(["road"]);
  });

  test("finds the right one among three for four of five examples that it has not seen", () => {
    const isHeldOut = (_: string, index: number) => index % 5 === 0;
    const partial = trainCategories({
      notComplaints: file.notComplaints,
      categories: file.categories.map((category) => ({
        ...category,
        examples: category.examples.filter((text, index) => !isHeldOut(text, index)),
      })),
    });
    const heldOut = file.categories.flatMap(({ key, examples }) =>
      examples.filter(isHeldOut).map((text) => ({ key, text })),
    );
    const found = heldOut.filter(({ key, text }) =>
      suggestCategories(partial, text)
        .slice(0, 3)
        .some((suggestion) => suggestion.key === key),
    );
    expect(found.length / heldOut.length).toBeGreaterThan(0.8);
  });
});

describe("soundsLikeComplaint", () => {
  test.each([
    "ถนนพัง",
    "น้ำไม่ไหล",
    "รถติด",
    "ยุง",
    "สวัสดีค่ะ ไฟถนนดับหน้าบ้านค่ะ",
    "สวัสดีครับ ขอแจ้งเรื่องถนนพังหน่อยครับ ขอบคุณครับ",
    "ขอบคุณค่ะ น้ำท่วม",
    "มีรถจอดขวางหน้าบ้านทุกวันเลย",
    "street light broken",
  ])("%s does", (text) => expect(soundsLikeComplaint(model, text).isComplaint).toBe(true));

  test.each([
    "สวัสดีค่ะ",
    "หวัดดีครับ",
    "ขอบคุณ",
    "เวลาทำการ",
    "ทำบัตรประชาชนที่ไหน",
    "ต่อภาษีรถใช้อะไรบ้าง",
    "ค่าน้ำจ่ายที่ไหน",
    "คุณเป็นใคร",
    "0812345678",
    "where do i get an id card",
    "ฟหกด ่าสว",
    "ฟหกด่าสว",
    "หกดเ้่าสว",
    "กดเ้ ่าส ฟหก",
    "ดหกเ้ดหสาก่ว ีรนยบ",
    "asdfghjkl",
    "qwertyuiop",
    "qwe asd zxc",
    "sdkfjh skdjfh",
    "",
  ])("%s does not", (text) => expect(soundsLikeComplaint(model, text).isComplaint).toBe(false));

  test("refuses no more than four of a hundred complaints that it has not seen", () => {
    const complaints = file.categories.filter(({ key }) => key !== "inquiry");
    let heard = 0;
    for (const fold of [0, 1, 2, 3, 4]) {
      const isUnseen = (_: string, index: number) => index % 5 === fold;
      const partial = trainCategories({
        notComplaints: file.notComplaints,
        categories: file.categories.map((category) => ({
          ...category,
          examples: category.examples.filter((text, index) => !isUnseen(text, index)),
        })),
      });
      const unseen = complaints.flatMap(({ examples }) => examples.filter(isUnseen));
      heard += unseen.filter((text) => soundsLikeComplaint(partial, text).isComplaint).length;
    }
    expect(heard / complaints.flatMap(({ examples }) => examples).length).toBeGreaterThanOrEqual(0.96);
  });
});
