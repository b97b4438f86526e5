import { useCallback } from "react";
import { whenFontsAreReady } from "./when-fonts-are-ready.ts";

const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });

/**
 * Gives a ref that takes away what stands behind the last line of a clamped text. The browser only covers it, and the marks over the
 * first Thai letters behind the cut would still be seen under the last line.
 */
export function useCutAtLines(isOn: boolean): (element: HTMLElement | null) => undefined | (() => void) {
  return useCallback(
    (element) => {
      if (!isOn || !element) return;
      const whole = textsIn(element).map((text) => ({ text, letters: lettersOf(text.data) }));
      return whenFontsAreReady(() => cut(element, whole));
    },
    [isOn],
  );
}

type Whole = ReadonlyArray<{ text: Text; letters: readonly string[] }>;

function cut(element: HTMLElement, whole: Whole): void {
  const count = whole.reduce((sum, { letters }) => sum + letters.length, 0);
  show(whole, count);
  if (fits(element)) return;
  let fitting = 0;
  let tooMany = count;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    show(whole, middle, "…");
    if (fits(element)) fitting = middle;
    else tooMany = middle;
  }
  show(whole, fitting, "…");
}

const fits = (element: HTMLElement) => element.scrollHeight <= element.clientHeight + 1;

/** Shows that many letters of all the texts together, and the sign of a cut behind the last of them. */
function show(whole: Whole, count: number, sign = ""): void {
  let left = count;
  for (const { text, letters } of whole) {
    const isLast = left > 0 && left <= letters.length;
    text.data = letters.slice(0, Math.max(0, left)).join("") + (isLast ? sign : "");
    left -= letters.length;
  }
}

const lettersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);

function textsIn(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  return texts;
}
