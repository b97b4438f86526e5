import type { Journey } from "../journey.ts";
import { broadcastsOn } from "../pages/broadcasts.ts";
import { joiningIn } from "../pages/joining.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

const title = "ซ่อมประตูน้ำคลองท้ายบ้าน";
const body = "ปิดประตูน้ำ 22:00–04:00 น. โปรดสำรองน้ำไว้ใช้";

/** From one officer's words to the phones of one sub-district, with another officer's eyes between. */
export const broadcast: Journey = {
  name: "broadcast: written for a sub-district, refused to its own author, approved by another; only the phone living there gets it",
  async run(people) {
    const member = async (name: string, subDistrict: string) => {
      const phone = phoneOn((await people.citizen(name)).page);
      await phone.menu("สมัครสมาชิก");
      await joiningIn(phone.sheetPage()).register({ name, birthYear: "2525", subDistrict, consents: ["news"] });
      await phone.closeSheetPage();
      return phone;
    };
    const inside = await member("ละออ ท้ายบ้าน", "ท้ายบ้าน");
    const outside = await member("สมาน บางด้วน", "บางด้วน");

    const author = broadcastsOn(await people.officer("nakhon.head@paknam.example"));
    const id = await author.write({ title, body, subDistrict: "ท้ายบ้าน" });
    await author.submit();
    must((await author.dock.getByRole("button", { name: "อนุมัติ" }).count()) === 0, "authors are offered to approve");
    const { origin } = new URL(author.page.url());
    const refused = await author.page.request.post(`${origin}/api/officer/broadcasts/${id}/approve`, {
      data: { words: null, reachable: null },
      headers: { origin },
    });
    const refusal = await refused.text();
    must(refused.status() === 409 && refusal.includes("broadcast.own"), `an author approved: ${refusal}`);

    await inside.listen();
    await outside.listen();
    const leader = broadcastsOn(await people.officer("admin@paknam.example"));
    await leader.list();
    await leader.open(title);
    await leader.approve();
    await leader.isSent();
    await inside.hears(body);
    await people.photograph("broadcast-sent");
    must((await outside.page.getByText(body).count()) === 0, "somebody who lives elsewhere got it");
  },
};
