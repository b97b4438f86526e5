import type { TestLine } from "../../../../testing/line.ts";
import { waitFor } from "../../../../testing/wait-for.ts";

/** The name of the menu that a phone shows, "" for none. */
export async function menuOf(line: TestLine, userId: string): Promise<string> {
  const { richMenu } = await line.call("GET", `/users/${userId}`);
  return String((richMenu as { name?: string } | null)?.name ?? "");
}

/** Waits until a phone shows a menu whose name ends so. */
export const waitForMenu = (line: TestLine, userId: string, name: string): Promise<string> =>
  waitFor(`the menu ${name}`, async () => {
    const shown = await menuOf(line, userId);
    return shown.endsWith(name) ? shown : undefined;
  });
