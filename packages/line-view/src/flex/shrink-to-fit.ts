import { useCallback } from "react";
import { whenFontsAreReady } from "../when-fonts-are-ready.ts";

const smallestPx = 4;

/** Gives a ref that makes a one-line text small enough for its width, as adjustMode "shrink-to-fit" does. */
export function useShrinkToFit(isOn: boolean): (element: HTMLElement | null) => undefined | (() => void) {
  return useCallback(
    (element) => {
      if (!isOn || !element) return;
      const ownSize = element.style.fontSize;
      return whenFontsAreReady(() => {
        element.style.fontSize = ownSize;
        let px = Number.parseFloat(getComputedStyle(element).fontSize);
        // Letters do not shrink evenly, so it is tried again until it fits.
        while (px > smallestPx && element.scrollWidth > element.clientWidth) {
          px = Math.max(smallestPx, Math.min(px - 0.25, px * (element.clientWidth / element.scrollWidth)));
          element.style.fontSize = `${px}px`;
        }
      });
    },
    [isOn],
  );
}
