import { type LineAction, useAction } from "./action.ts";
import { nameAction } from "./name-action.ts";

/**
 * Makes its positioned parent tappable. It lies over the parent's content and under whatever tappable follows it, so that an action
 * inside an action wins as in LINE and no button stands inside another button.
 */
export function TapCover({ action, name }: { action: LineAction | undefined; name: string }) {
  const onAction = useAction();
  if (!action) return null;
  return (
    <button type="button" className="lv-cover" aria-label={nameAction(action, name)} onClick={() => onAction(action)} />
  );
}
