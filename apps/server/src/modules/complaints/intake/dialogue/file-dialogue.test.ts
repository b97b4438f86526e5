import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import type { Dialogue } from "../../../messages/index.ts";
import { openComplaints } from "../../open-complaints.ts";
import { openChat } from "./chat.testing.ts";
import { openFileDialogue } from "./file-dialogue.ts";

let t: TestApp;
let dialogues: Dialogue[];
beforeAll(async () => {
  t = await openTestApp();
  const { context } = openComplaints(t.app.deps);
  const province = {
    name: { th: "สมุทรปราการ", en: "Samut Prakan" },
    complaintCentre: { name: { th: "ศูนย์ดำรงธรรมจังหวัดสมุทรปราการ", en: "the Damrongdhama Centre" }, hotline: "1567" },
  };
  dialogues = [openFileDialogue({ context, province })];
});
afterAll(() => t.close());

test("look", async () => {
  const scripts: string[][] = [
    ["น้ำท่วมเขตบางนา", "ยืนยันว่าในจังหวัด", "ข้าม", "ส่ง"],
    ["น้ำท่วมแถวบางพลี", "บางโฉลง", "ข้าม", "แก้", "รูป", "ไม่แก้แล้ว", "แก้รายละเอียด", "น้ำท่วมสูงถึงเข่า รถผ่านไม่ได้", "ส่ง"],
    ["There is a big hole in the road, cars swerve", "near Bang Pu pier", "Bang Pu", "skip", "send"],
  ];
  for (const script of scripts) {
    const chat = await openChat(t, dialogues);
    for (const words of script) {
      console.log(">>", words, "\n" + (await chat.text(words)) + "\n");
    }
    console.log("==========", JSON.stringify(chat.state())?.slice(0, 300));
  }
  expect(1).toBe(1);
});
