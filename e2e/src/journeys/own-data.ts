import type { Journey } from "../journey.ts";
import { joiningIn } from "../pages/joining.ts";
import { memberDeskOn } from "../pages/members.ts";
import { ownPageIn } from "../pages/own-page.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

const name = "จันทร์เพ็ญ ริมคลอง";

type Copy = {
  profile: {
    name: string;
    phone: string;
    birthYear: number;
    residence: string;
    topics: string[];
    lineUserId: string;
  }[];
  places: { kind: string; areaCode: string; label: string | null }[];
  groups: { group: string }[];
  consents: { purpose: string; state?: string }[];
  complaints: { description?: string; number?: string }[];
};

/** All that is held is the person's: to switch, to take along, to take away. */
export const ownData: Journey = {
  name: "own data: a consent withdrawn, the copy compared with what was entered, then left and a stranger again",
  async run(people) {
    const { page, userId } = await people.citizen("จันทร์เพ็ญ");
    const phone = phoneOn(page);
    const story = "ท่อระบายน้ำตันหน้าบ้าน ตำบลปากน้ำ";
    const { number } = await phone.file(story);
    await phone.menu("สมัครสมาชิก");
    const joining = joiningIn(phone.sheetPage());
    await joining.agree(["news", "alerts", "sharing"]);
    await joining.giveName(name);
    await joining.giveBirthYear("1969");
    await joining.givePhone("086 765 4321");
    await joining.giveResidence("มีชื่อในทะเบียนบ้านในจังหวัดนี้");
    await joining.giveHome("ชุมชนริมคลอง ปากน้ำ", "ปากน้ำ");
    await joining.giveWork("บางเมือง");
    await joining.giveFollowed("แพรกษา");
    await joining.giveGroups(["ผู้ดูแลผู้สูงอายุหรือผู้ป่วย"]);
    await joining.giveTopics(["น้ำท่วม น้ำทะเลหนุน", "ภาษีและทะเบียน"]);
    await joining.keepLanguage();
    await joining.summary();
    await joining.confirm();
    await joining.toOwnPage();

    const own = ownPageIn(joining.frame);
    await own.withdrawNews();
    await own.frame.getByText("ยินยอม 2 จาก 3 ข้อ").waitFor();
    await people.photograph("own-withdrawn");
    const copy = (await own.download(page)) as Copy;
    const [profile] = copy.profile;
    must(
      profile?.name === name && profile.phone === "+66867654321" && profile.birthYear === 1969,
      `the copy says of the person: ${JSON.stringify(profile)}`,
    );
    must(profile.lineUserId === userId && profile.residence === "registered-here", JSON.stringify(profile));
    must(JSON.stringify([...profile.topics].sort()) === '["flood","tax"]', `topics: ${profile.topics}`);
    const places = copy.places.map(({ kind }) => kind);
    must(JSON.stringify(places) === '["home","work","followed"]', `places: ${JSON.stringify(copy.places)}`);
    must(copy.places[0]?.label === "ชุมชนริมคลอง", `home: ${JSON.stringify(copy.places[0])}`);
    must(copy.groups.length === 1 && copy.groups[0]?.group === "carers", `groups: ${JSON.stringify(copy.groups)}`);
    must(
      copy.consents.some((each) => each.purpose === "news" && JSON.stringify(each).includes("false")),
      `consents: ${JSON.stringify(copy.consents)}`,
    );
    must(
      copy.complaints.some((each) => each.number === number && each.description === story),
      `complaints: ${JSON.stringify(copy.complaints)}`,
    );

    await own.leave();
    await people.photograph("own-left");
    await phone.closeSheetPage();
    const desk = memberDeskOn(await people.officer("centre@paknam.example"));
    await desk.goTo();
    await desk.search(name);
    await desk.findsNobody();
    await phone.menu("สมัครสมาชิก");
    await joining.heading("ก่อนเริ่ม").waitFor();
    must((await joining.frame.getByText("ตอบต่อจากที่ค้างไว้").count()) === 0, "the answers outlived the person");
    await phone.closeSheetPage();
    await phone.say("เรื่องของฉัน");
    await phone.hears("ยังไม่มีเรื่องที่แจ้งไว้");
  },
};
