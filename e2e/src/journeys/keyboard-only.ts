import type { Page } from "playwright-core";
import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";
import { must, waitUntil } from "../wait-until.ts";

/** An officer's day without a mouse. */
export const keyboardOnly: Journey = {
  name: "keyboard only: j, k and Enter walk the list, keys accept, the palette goes anywhere",
  async run(people) {
    const phone = phoneOn((await people.citizen("แป้น พิมพ์ดี")).page);
    const { number } = await phone.file("ไฟถนนดับ ตำบลปากน้ำ");

    const page = await people.officer("nakhon@paknam.example");
    const office = consoleOn(page);
    await office.ready();
    const keys = page.keyboard;
    await openPalette(page);
    await keys.type("รอรับเรื่อง");
    const wanted = page.getByRole("dialog").getByRole("button", { name: "รอรับเรื่อง", exact: true });
    await wanted.waitFor();
    await people.photograph("keyboard-palette");
    for (let down = 0; down < 5 && (await wanted.getAttribute("data-selected")) !== "true"; down += 1)
      await keys.press("ArrowDown");
    await keys.press("Enter");
    await page.getByRole("heading", { level: 1, name: "รอรับเรื่อง" }).waitFor();
    // The palette gives the keyboard back when it has gone.
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await office.row(number).waitFor();

    const focusedRow = () => page.evaluate(() => document.activeElement?.closest("tr")?.textContent ?? "");
    await keys.press("j");
    const first = await focusedRow();
    await keys.press("j");
    await keys.press("k");
    must((await focusedRow()) === first, "k does not go back up");
    for (let row = 0; row < 60 && !(await focusedRow()).includes(number); row += 1) await keys.press("j");
    must((await focusedRow()).includes(number), "j never reaches the complaint");
    await people.photograph("keyboard-inbox");
    await keys.press("Enter");
    await page.getByRole("heading", { level: 1, name: number }).waitFor();
    await keys.press("a");
    await office.dock.getByRole("heading", { name: "รับเรื่อง" }).waitFor();
    await keys.press("Control+Enter");
    await office.seesSteps(["รับเรื่อง", "แจ้งเรื่อง"]);
    await keys.press("u");
    await page.getByRole("heading", { level: 1, name: "รอรับเรื่อง" }).waitFor();
    await openPalette(page);
    await keys.type(number);
    await page
      .getByRole("dialog")
      .getByRole("button", { name: `เปิดเรื่อง ${number}` })
      .waitFor();
    await keys.press("Enter");
    await waitUntil(
      "the palette opens it",
      async () => page.url(),
      (url) => url.endsWith(number),
    );
  },
};

/** Ctrl K; typing begins once the field has the focus. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("dialog").getByPlaceholder("พิมพ์เลขที่เรื่อง คำค้น หรือสิ่งที่อยากทำ");
  await field.waitFor();
  await waitUntil(
    "the palette takes the focus",
    () => field.evaluate((one) => one === document.activeElement),
    Boolean,
  );
}
