import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";
import { trackOn } from "../pages/public-site.ts";
import { must } from "../wait-until.ts";

/** Number and code open the story to whoever holds both, and nothing that is for officers. */
export const track: Journey = {
  name: "track: number and code show the right story without LINE; a wrong code is refused; no internal word leaves",
  async run(people) {
    const { page, userId } = await people.citizen("สุดา ตามเรื่อง");
    const phone = phoneOn(page);
    const story = "ทางเท้าแตกหน้าตลาดปากน้ำ คนแก่สะดุดล้ม";
    const receipt = await phone.file(story);
    const secret = "ผู้แจ้งรายเดิม โทรถามหัวหน้าก่อน";
    const office = consoleOn(await people.officer("nakhon@paknam.example"));
    await office.goTo(receipt.number);
    await office.accept();
    await office.note(secret);
    await office.progress("จะปูใหม่ภายในสัปดาห์นี้");

    const site = trackOn(await people.visitor("/track"));
    const answers: string[] = [];
    site.page.on("response", (answer) => {
      if (answer.url().includes("/api/"))
        answer.text().then(
          (text) => answers.push(text),
          () => undefined,
        );
    });
    const last = receipt.code.at(-1) === "A" ? "B" : "A";
    await site.look({ ...receipt, code: `${receipt.code.slice(0, -1)}${last}` });
    await site.seesNotFound();
    await people.photograph("track-refused");
    await site.look({ number: receipt.number.toLowerCase().replace("-", ""), code: receipt.code.replaceAll("-", " ") });
    await site.seesStory(receipt.number);
    await people.photograph("track-story");
    const shown = await site.story();
    must(shown.includes(story), "the story is not shown");
    must(shown.includes("จะปูใหม่ภายในสัปดาห์นี้"), "the officer's word to the citizen is not shown");
    for (const hidden of [secret, "ธนกร ใจดี", "สุดา ตามเรื่อง", userId]) {
      must(!shown.includes(hidden), `the page shows ${hidden}`);
      must(!answers.some((answer) => answer.includes(hidden)), `the server sent ${hidden}`);
    }
  },
};
