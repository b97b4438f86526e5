import type { Journey } from "../journey.ts";
import { joiningIn } from "../pages/joining.ts";
import { factListsOn } from "../pages/members.ts";
import { ownPageIn, thaidIn } from "../pages/own-page.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

const ALLOWANCE = "ผู้รับเบี้ยยังชีพผู้สูงอายุ";
const NAME = "มาลี ทองสุข";

/** Where documents and integrations of ThaID contradict each other, all at once. */
const contradictions = {
  absoluteExpireIn: true,
  refreshToken: true,
  flatClaims: "beside_id_token",
  bareIdToken: true,
  bearerIntrospection: true,
  apiKeyRequired: true,
  discovery: "incomplete",
  subIsPid: true,
  withoutNonce: true,
  withoutAtHash: true,
  addressText: true,
  deniedAs: "access_denied",
};

/** Being who one says, and what an agency's list makes of it. */
export const thaid: Journey = {
  name: "ThaID: refused, forged, then proven with its contradictions on; an agency's list becomes a fact on the phone",
  async run(people) {
    const door = `${people.stack.thaidUrl}/simulator`;
    const setQuirks = async (quirks: object) => {
      const answer = await fetch(`${door}/quirks`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(quirks),
      });
      must(answer.ok, `quirks: ${answer.status}`);
    };
    const pid = await pidOf(door, NAME);

    const lists = factListsOn(await people.officer("social@paknam.example"));
    await lists.goTo();
    await lists.choose(ALLOWANCE, `ลำดับ,เลขประจำตัวประชาชน\n1,${pid}\n2,1234567890123\n3,12345\n`);
    const faults = await lists.faults();
    must(faults.length === 2, `these rows are faulty: ${faults.join(" / ")}`);
    must(faults[0]?.includes("3 เลขประจำตัวประชาชน") && faults[0].includes("หลักสุดท้ายไม่ตรง"), faults[0] ?? "");
    must(faults[1]?.includes("ไม่ครบ 13 หลัก"), faults[1] ?? "");
    await people.photograph("thaid-list");
    await lists.confirm("1");

    const phone = phoneOn((await people.citizen("มาลี")).page);
    await phone.menu("สมัครสมาชิก");
    const joining = joiningIn(phone.sheetPage());
    await joining.register({ name: "มาลี", birthYear: "2491", subDistrict: "ทรงคนอง", consents: [] });
    const own = ownPageIn(joining.frame);
    const thaidApp = thaidIn(joining.frame);
    try {
      await setQuirks(contradictions);
      await own.proveWithThaid();
      await thaidApp.refuse(NAME);
      await thaidApp.ends("ยังไม่ได้ยืนยัน");
      await setQuirks({ idToken: "forged" });
      await thaidApp.again();
      await thaidApp.agree(NAME);
      await thaidApp.ends("ยืนยันไม่สำเร็จ");
      await setQuirks({ idToken: "sound" });
      await thaidApp.again();
      await people.photograph("thaid-choose");
      await thaidApp.agree(NAME);
      await thaidApp.ends("ยืนยันตัวตนแล้ว");
    } finally {
      await fetch(`${door}/quirks`, { method: "DELETE" });
    }
    await own.frame.getByText(ALLOWANCE).first().waitFor();
    await people.photograph("thaid-proven");
    await thaidApp.toOwnPage();
    await own.frame.getByText(NAME).first().waitFor();
    const identity = await own.open("การยืนยันตัวตน");
    await identity.getByText(`x-xxxx-xxxxx-${pid.slice(10, 12)}-${pid.slice(12)}`).waitFor();
    const facts = await own.open("ข้อมูลที่หน่วยงานยืนยัน");
    await facts.getByRole("heading", { name: ALLOWANCE }).waitFor();
    await facts.getByText("ยืนยันจากทะเบียน").waitFor();
    await people.photograph("thaid-fact");
    must(!(await phone.page.content()).includes(pid), "the chat holds the national number");
    must(!(await own.frame.locator("body").innerHTML()).includes(pid), "the page holds the national number");
  },
};

async function pidOf(door: string, name: string): Promise<string> {
  const { people } = (await (await fetch(`${door}/people`)).json()) as {
    people: { pid: string; given_name: string; family_name: string }[];
  };
  const pid = people.find(({ given_name, family_name }) => `${given_name} ${family_name}` === name)?.pid;
  if (!pid) throw new Error(`ThaID knows no ${name}`);
  return pid;
}
