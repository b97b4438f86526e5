import type { RichMenu } from "../state/rich-menus.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest, notFound } from "./line-error.ts";

export type ByMenu = { Params: { richMenuId: string } };

/** Throws 404 when there is no such menu. */
export function findRichMenu({ richMenus }: Simulator, richMenuId: string): RichMenu {
  const richMenu = richMenus.find(richMenuId);
  if (richMenu === undefined) throw notFound("richmenu not found");
  return richMenu;
}

/** Throws as LINE does for a menu that is unknown, or has no picture yet and so cannot be shown. */
export function checkShowable(simulator: Simulator, richMenuId: string): void {
  const { image } = findRichMenu(simulator, richMenuId);
  if (image === undefined) throw badRequest("must upload richmenu image before applying it to user");
}
