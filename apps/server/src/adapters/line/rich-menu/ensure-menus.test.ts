import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { waitFor } from "../../../testing/wait-for.ts";
import { drawMenu } from "./draw-menu.ts";
import { readMenuFile } from "./menu-file.ts";

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());

type Menu = { richMenuId: string; name: string; areas: unknown[] };

test("a worker gives everybody the stranger's menu, and a second worker leaves it as it is", async () => {
  const person = await line.newPerson();
  const menuOf = async () => (await line.call("GET", `/users/${person}`)).richMenu as Menu | null;
  const menu = await waitFor("the menu", async () => (await menuOf()) ?? undefined);
  expect(JSON.stringify(menu)).toContain("สมัครสมาชิก");
  expect(menu).toHaveProperty("areas.length", 5);
  const picture = await fetch(`${line.simulator.url}/simulator/richmenus/${menu.richMenuId}/image`);
  expect(picture.headers.get("content-type")).toBe("image/png");
  // The wait for the answer that follows is the second worker's whole start.
  await line.test.app.run("worker");
  await line.say(person, "ความช่วยเหลือ");
  await line.waitForAnswers(person, 1);
  expect((await menuOf())?.richMenuId).toBe(menu.richMenuId);
});

test.each(["stranger", "member", "officer", "officer-citizen", "relay", "disaster"] as const)(
  "the picture of %s is what LINE takes: PNG, 2500 wide, well under 1 MB",
  async (name) => {
    const picture = await drawMenu(await readMenuFile(line.test.config.provinceDir, name));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([2500, 1686]);
    expect(picture.length).toBeLessThan(200_000);
  },
);
