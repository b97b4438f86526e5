import type { Province } from "@paknam/contract";
import type { LinePage } from "./line-page.ts";

/**
 * Opens the door to LINE; its script is loaded only here.
 * @throws OutsideLine in practice mode outside the phone in the browser
 */
export async function openLinePage(province: Province): Promise<LinePage> {
  if (province.mode === "practice") {
    const { openPracticePage } = await import("./practice-page.ts");
    return openPracticePage(province);
  }
  const { openRealPage } = await import("./real-page.ts");
  return openRealPage(province.liffId);
}
