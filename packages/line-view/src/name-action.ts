import type { LineAction } from "./action.ts";

/** What a screen reader says for an action that may carry no label (areas of rich menus and boxes often do not). */
export function nameAction(action: LineAction, fallback: string): string {
  return action.label || action.displayText || action.text || fallback || action.uri || action.data || action.type;
}
