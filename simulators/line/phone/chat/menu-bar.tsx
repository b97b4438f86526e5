import { type OnAction, RichMenu, type RichMenuObject } from "@paknam/line-view";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { richMenuImageUrl } from "../door/simulator.ts";
import { words } from "../words/words.ts";

export type MenuBarProps = {
  menu: RichMenuObject;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  onAction: OnAction;
};

/** The rich menu and the bar that opens and closes it. Unlike LINE's, the text box stays in sight beside it: both ways are offered at once. */
export function MenuBar({ menu, isOpen, onToggle, onAction }: MenuBarProps) {
  return (
    <div className="menu-bar">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={`${menu.chatBarText || words.defaultMenu}: ${isOpen ? words.closeMenu : words.openMenu}`}
        onClick={() => onToggle(!isOpen)}
      >
        {menu.chatBarText || words.defaultMenu}
        {isOpen ? <IconChevronDown size={18} aria-hidden /> : <IconChevronUp size={18} aria-hidden />}
      </button>
      {isOpen && <RichMenu menu={menu} imageUrl={richMenuImageUrl(menu.richMenuId)} onAction={onAction} />}
    </div>
  );
}
