import type { Page } from "playwright-core";

/** The track page. */
export function trackOn(page: Page) {
  return {
    page,
    look: async ({ number, code }: { number: string; code: string }) => {
      await page.getByRole("textbox", { name: "เลขที่เรื่อง" }).fill(number);
      await page.getByRole("textbox", { name: "รหัสติดตาม" }).fill(code);
      await page.getByRole("button", { name: "ดูเรื่อง" }).click();
    },
    story: async () => (await page.getByRole("article").allInnerTexts()).join(),
    seesStory: (number: string) => page.getByRole("article").getByText(`เลขที่ ${number}`).waitFor(),
    seesNotFound: () => page.getByText("เลขที่กับรหัสต้องเป็นของเรื่องเดียวกัน").waitFor(),
  };
}

/** The public map at a desk. */
export function mapOn(page: Page) {
  const chooser = (name: string) => page.getByRole("combobox", { name });
  return {
    page,
    ready: async () => {
      await page.getByRole("table", { name: "จำนวนเรื่องของแต่ละตำบล" }).waitFor();
      await page.locator(".pk-map-canvas[data-drawn]").waitFor();
    },
    choose: (filter: "ช่วงเวลา" | "ประเภท" | "พื้นที่", option: string) => chooser(filter).selectOption({ label: option }),
    toggleState: (state: string) => page.getByRole("button", { name: state, exact: true }).click(),
    rows: () => page.getByRole("table").getByRole("rowheader").allInnerTexts(),
    canvas: page.getByRole("region", { name: /แผนที่เรื่องร้องเรียน/ }),
  };
}
