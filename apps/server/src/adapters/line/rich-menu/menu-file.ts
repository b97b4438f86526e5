import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { iconNames } from "./icons.ts";

/** The rich menu as the province writes it: the first area is large, four stand beside it. */
const MenuFile = z.object({
  name: z.string().min(1).max(300),
  chatBarText: z.string().min(1).max(14),
  areas: z
    .array(
      z.object({
        words: z.string().min(1).max(20),
        hint: z.string().max(40).optional(),
        icon: z.enum(iconNames),
        action: z.discriminatedUnion("kind", [
          /** Said by the person, as if typed: PC users type the same. */
          z.object({ kind: z.literal("say"), text: z.string().min(1).max(300) }),
          /** A page of the public site. */
          z.object({ kind: z.literal("site"), path: z.string().startsWith("/") }),
          /** A page inside LINE. */
          z.object({ kind: z.literal("page"), path: z.string().startsWith("/") }),
        ]),
      }),
    )
    .length(5),
});
export type MenuFile = z.output<typeof MenuFile>;
export type MenuArea = MenuFile["areas"][number];

/** @throws when the file is missing or says something a menu cannot be */
export async function readMenuFile(provinceDir: string): Promise<MenuFile> {
  return MenuFile.parse(JSON.parse(await readFile(path.join(provinceDir, "rich-menu.json"), "utf8")));
}
