import type { SyntheticEvent } from "react";

/** For a picture's onError: line-view.css then shows a quiet grey in place of the browser's torn page. */
export function markBroken(event: SyntheticEvent<HTMLImageElement>): void {
  event.currentTarget.dataset.broken = "true";
}
