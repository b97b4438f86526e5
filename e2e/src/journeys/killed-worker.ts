import type { Journey } from "../journey.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

/** A dead worker's lease on a citizen runs out after 30 s; then another takes the turn over. */
const TAKE_OVER_MS = 60_000;

/** kill -9 takes the worker away in the middle of a talk: the next one goes on, and nothing is said or filed twice. */
export const killedWorker: Journey = {
  name: "killed worker: the talk goes on with the next one, nothing is lost, said or filed twice",
  async run(people) {
    const { page, userId } = await people.citizen("ทน อดทน");
    const phone = phoneOn(page);
    await phone.say("ถนนเป็นหลุมใหญ่มาก ตำบลปากน้ำ");
    await phone.hears("มีรูปไหม");
    await phone.say("ข้าม");
    await people.worker.kill();
    try {
      await phone.say("หลุมลึกเป็นศอก");
    } finally {
      people.worker.start();
    }
    await phone.hears("เพิ่มรายละเอียดให้แล้ว", TAKE_OVER_MS);
    await phone.tap("ส่งเรื่อง");
    const { number } = await phone.receipt();
    await phone.say("เรื่องของฉัน");
    const listed = await phone.hears(number);
    must(new Set(listed.match(/\b\d{2}-[0-9A-Z]{7}\b/g)).size === 1, "more than one complaint was filed");

    const answer = await fetch(`${people.stack.simulatorUrl}/simulator/users/${userId}/chat`);
    const { messages } = (await answer.json()) as { messages: { id: string; from: string; message: object }[] };
    const said = messages.filter(({ from }) => from !== "person").map(({ message }) => JSON.stringify(message));
    must(new Set(said).size === said.length, "something was said twice");
    const ledger = await fetch(`${people.stack.simulatorUrl}/simulator/deliveries/summary`);
    const { duplicates } = (await ledger.json()) as { duplicates: number };
    must(duplicates === 0, `LINE delivered ${duplicates} messages twice`);
  },
};
