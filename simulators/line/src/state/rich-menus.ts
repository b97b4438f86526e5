import type { JsonObject } from "../json.ts";
import { newHex } from "./ids.ts";
import type { Person } from "./people.ts";

export type RichMenu = {
  readonly richMenuId: string;
  readonly menu: JsonObject;
  image?: { readonly contentType: string; readonly base64: string };
};

/** An account may hold this many rich menus made through the API, and as many aliases. */
export const richMenusMax = 1000;
export const aliasesMax = 1000;

/** The account's rich menus, the default one and the aliases; which person has which is kept with the person. */
export function createRichMenus() {
  const menus = new Map<string, RichMenu>();
  const aliases = new Map<string, string>();
  let defaultId: string | undefined;

  return {
    create(menu: JsonObject): RichMenu {
      const richMenu: RichMenu = { richMenuId: `richmenu-${newHex()}`, menu };
      menus.set(richMenu.richMenuId, richMenu);
      return richMenu;
    },
    find: (richMenuId: string) => menus.get(richMenuId),
    list: () => [...menus.values()],
    count: () => menus.size,
    delete(richMenuId: string): boolean {
      if (defaultId === richMenuId) defaultId = undefined;
      return menus.delete(richMenuId);
    },
    defaultId: () => defaultId,
    setDefault(richMenuId: string | undefined): void {
      defaultId = richMenuId;
    },
    aliases: () => aliases,
    /** What that person sees: the menu linked to them, else the default one. */
    shownTo(person: Person): RichMenu | undefined {
      const own = person.richMenuId === undefined ? undefined : menus.get(person.richMenuId);
      return own ?? (defaultId === undefined ? undefined : menus.get(defaultId));
    },
    dump: () => ({ menus: [...menus.values()], aliases: Object.fromEntries(aliases), defaultId }),
    load(saved: { menus: RichMenu[]; aliases: Record<string, string>; defaultId?: string | undefined }) {
      for (const menu of saved.menus) menus.set(menu.richMenuId, menu);
      for (const [aliasId, richMenuId] of Object.entries(saved.aliases)) aliases.set(aliasId, richMenuId);
      defaultId = saved.defaultId;
    },
    reset(): void {
      menus.clear();
      aliases.clear();
      defaultId = undefined;
    },
  };
}
