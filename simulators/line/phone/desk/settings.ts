import { useState } from "react";

/** How this desk shows its phones; kept in this browser. */
export type Settings = {
  isPc: boolean;
  /** LINE's four sizes of letters, as a factor. */
  letterScale: number;
  /** How high a page inside LINE opens; undefined leaves it to the simulator. */
  liffSize: LiffSize | undefined;
};

export const liffSizes = ["full", "tall", "compact"] as const;
export type LiffSize = (typeof liffSizes)[number];

/** Small, normal, large and extra large, near what LINE offers. */
export const letterScales = [0.9, 1, 1.15, 1.35];

const key = (name: string) => `practice-phone.${name}`;

function read(): Settings {
  const scale = Number(localStorage.getItem(key("letters")));
  const size = localStorage.getItem(key("liff"));
  return {
    isPc: localStorage.getItem(key("pc")) === "yes",
    letterScale: letterScales.includes(scale) ? scale : 1,
    liffSize: liffSizes.find((known) => known === size),
  };
}

export function useSettings() {
  const [settings, setSettings] = useState(read);
  const change = (changed: Partial<Settings>) => {
    const next = { ...settings, ...changed };
    localStorage.setItem(key("pc"), next.isPc ? "yes" : "no");
    localStorage.setItem(key("letters"), String(next.letterScale));
    if (next.liffSize) localStorage.setItem(key("liff"), next.liffSize);
    else localStorage.removeItem(key("liff"));
    setSettings(next);
  };
  return { settings, change };
}
