import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

/** Impatient taps file once. */
export const confirmTwice: Journey = {
  name: "confirm twice: two taps and a typed word file one complaint, shown once to the office",
  async run(people) {
    const phone = phoneOn((await people.citizen("กนก ใจร้อน")).page);
    const story = "ขยะล้นถังหน้าตลาดปากน้ำ ครั้งที่ 7 ของเดือน";
    await phone.say(story);
    await phone.hears("มีรูปไหม");
    await phone.tap("ข้าม");
    await phone.hears("ตรวจดูก่อนส่งเรื่อง");
    await phone.tapTwice("ส่งเรื่อง");
    await phone.say("ส่งเรื่อง");
    const { number } = await phone.receipt();
    await phone.say("เรื่องของฉัน");
    const heard = await phone.hears("ดูเรื่องนี้");
    const numbers = new Set(heard.match(/\b\d{2}-[0-9A-Z]{7}\b/g));
    must(numbers.size === 1 && numbers.has(number), `these were filed: ${[...numbers].join(" ")}`);

    const office = consoleOn(await people.officer("nakhon@paknam.example"));
    await office.ready();
    await office.view("ทั้งหมด");
    await office.page.getByRole("searchbox", { name: "ค้นหาเลขที่เรื่องหรือข้อความ" }).fill("ครั้งที่ 7 ของเดือน");
    await office.page.getByText("1 เรื่อง", { exact: true }).waitFor();
    must((await office.row(number).count()) === 1, "the office sees it more than once");
  },
};
