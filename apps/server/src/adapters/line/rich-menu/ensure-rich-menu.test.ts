import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { waitFor } from "../../../testing/wait-for.ts";

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());

test("a worker gives every person the province's menu, and a second worker leaves it as it is", async () => {
  const person = await line.newPerson();
  const menuOf = async () => (await line.call("GET", `/users/${person}`)).richMenu as { richMenuId: string } | null;
  const menu = await waitFor("the menu", async () => (await menuOf()) ?? undefined);
  expect(JSON.stringify(menu)).toContain("เรื่องของฉัน");
  expect(menu).toHaveProperty("areas.length", 5);
  const picture = await fetch(`${line.simulator.url}/simulator/richmenus/${menu.richMenuId}/image`);
  expect(picture.headers.get("content-type")).toBe("image/png");
  // The wait for the answer that follows is the second worker's whole start.
  await line.test.app.run("worker");
  await line.say(person, "ความช่วยเหลือ");
  await line.waitForAnswers(person, 1);
  expect((await menuOf())?.richMenuId).toBe(menu.richMenuId);
});
