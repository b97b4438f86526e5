import type { Journey } from "../journey.ts";
import { phoneOn } from "../pages/phone.ts";
import { mapOn } from "../pages/public-site.ts";
import { must, waitUntil } from "../wait-until.ts";

/** The map is for all: filters in its address, the same in a table, by keyboard, and nothing that anybody wrote. */
export const publicMap: Journey = {
  name: "map: filters live in the address, the table says the same, the keyboard does all, no personal word leaves",
  async run(people) {
    const phone = phoneOn((await people.citizen("ธิดา แผนที่")).page);
    const story = "น้ำท่วมขังหน้าบ้านป้าสมศรี";
    await phone.say(story);
    await phone.hears("เกิดที่ไหน");
    await phone.sendPlace("ตลาดปากน้ำ");
    await phone.hears("มีรูปไหม");
    await phone.tap("ข้าม");
    await phone.hears("ตรวจดูก่อนส่งเรื่อง");
    await phone.tap("ส่งเรื่อง");
    const { number } = await phone.receipt();

    const answers: string[] = [];
    const page = await people.visitor("/", "desk");
    page.on("response", (answer) => {
      if (answer.url().includes("/api/"))
        answer.text().then(
          (text) => answers.push(text),
          () => undefined,
        );
    });
    await page
      .getByRole("main")
      .getByRole("link", { name: /แผนที่เรื่องร้องเรียน/ })
      .click();
    const map = mapOn(page);
    await map.ready();
    await people.photograph("map-all");
    await map.choose("ประเภท", "น้ำท่วม");
    await page.waitForURL(/category=flooding/);
    await waitUntil("sub-districts", map.rows, (rows) => rows.some((row) => row.includes("ปากน้ำ")));
    await map.choose("พื้นที่", "ทั้งอำเภอบางพลี");
    await page.waitForURL(/area=1103/);
    await waitUntil("sub-districts", map.rows, (rows) => !rows.some((row) => row.startsWith("ปากน้ำ")));
    await map.choose("พื้นที่", "ปากน้ำ");
    await page.waitForURL(/area=110101/);
    await map.ready();
    const address = page.url();
    await page.reload();
    await map.ready();
    must(page.url() === address, "the address changed by itself");
    must(
      (await page.getByRole("combobox", { name: "ประเภท" }).inputValue()) === "flooding",
      "the filter is not read back",
    );

    // By keyboard alone: a state, then sorting the table.
    const state = page.getByRole("button", { name: "แก้ไขแล้ว", exact: true }).first();
    await state.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/state=resolved/);
    await state.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => !url.search.includes("state="));
    const sort = page.getByRole("columnheader", { name: "กำลังดูแล" });
    await sort.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await waitUntil(
      "sorting",
      () => sort.getAttribute("aria-sort"),
      (sorted) => sorted !== "none",
    );
    await people.photograph("map-filtered");

    const shown = `${await page.locator("body").allInnerTexts()} ${answers.join(" ")}`;
    must(answers.length > 0, "no answer was seen");
    for (const hidden of [story, "ป้าสมศรี", "ธิดา แผนที่", number])
      must(!shown.includes(hidden), `the public map gives away: ${hidden}`);
  },
};
