import { useCallback } from "react";

/** Gives a ref that makes a one-line text small enough for its width, as adjustMode "shrink-to-fit" does. */
export function useShrinkToFit(isOn: boolean): (element: HTMLElement | null) => void {
  return useCallback(
    (element) => {
      if (!isOn || !element || element.scrollWidth <= element.clientWidth) return;
      const px = Number.parseFloat(getComputedStyle(element).fontSize);
      element.style.fontSize = `${Math.floor(px * (element.clientWidth / element.scrollWidth) * 10) / 10}px`;
    },
    [isOn],
  );
}
