import { readFile } from "node:fs/promises";
import path from "node:path";
import { graphemeLength } from "@paknam/thai";
import { z } from "zod";
import type { MenuKind } from "../../../modules/conversations/index.ts";
import { iconNames } from "./icons.ts";

/** Each has a file in the province's folder rich-menus, and beside them is disaster.json. */
export const MENU_KINDS = [
  "stranger",
  "member",
  "officer",
  "officer-citizen",
  "relay",
] as const satisfies readonly MenuKind[];

/** The font file with which menus are drawn holds Thai letters and no others. */
const ThaiWords = z.string().regex(/^[\p{Script=Thai} ]+$/u, "only Thai letters can be drawn");

/** A rich menu as the province writes it: the first area is large, four stand beside it. */
const MenuFile = z.strictObject({
  name: z.string().min(1).max(250),
  /** LINE counts letters as readers do. */
  chatBarText: z
    .string()
    .min(1)
    .refine((words) => graphemeLength(words) <= 14),
  /** The colour of the large area: the province's, an officer's work, danger. */
  tone: z.enum(["river", "ink", "danger"]).default("river"),
  areas: z
    .array(
      z.strictObject({
        words: ThaiWords.max(20),
        hint: ThaiWords.max(40).optional(),
        icon: z.enum(iconNames),
        action: z.discriminatedUnion("kind", [
          /** Said by the person, as if typed: PC users type the same. */
          z.object({ kind: z.literal("say"), text: z.string().min(1).max(300) }),
          /** A page of the public site. */
          z.object({ kind: z.literal("site"), path: z.string().startsWith("/") }),
          /** A page inside LINE. */
          z.object({ kind: z.literal("page"), path: z.string().startsWith("/") }),
          z.object({ kind: z.literal("call"), number: z.string().regex(/^\+?\d{3,15}$/) }),
          /** Changes an officer's menu to the people's and back. */
          z.object({ kind: z.literal("switch"), to: z.enum(["officer", "officer-citizen"]) }),
        ]),
      }),
    )
    .length(5),
});
export type MenuFile = z.output<typeof MenuFile>;
export type MenuArea = MenuFile["areas"][number];

/** @throws when the file is missing or says something a menu cannot be */
export async function readMenuFile(provinceDir: string, name: MenuKind | "disaster"): Promise<MenuFile> {
  const file = path.join(provinceDir, "rich-menus", `${name}.json`);
  return MenuFile.parse(JSON.parse(await readFile(file, "utf8")));
}
