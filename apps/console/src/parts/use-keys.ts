import { useEffect, useRef } from "react";
import { nameOfKey } from "./keyboard.ts";

/**
 * Listens for keys while the component is on screen. Plain letters are ignored while somebody types or a dialog is open.
 * @param keys `{ j: () => …, "mod+k": () => … }`
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = nameOfKey(event);
      const act = name === undefined ? undefined : current.current[name];
      if (!act || event.defaultPrevented || (event.repeat && name?.startsWith("mod+"))) return;
      const isPlain = name !== undefined && !name.startsWith("mod+") && name !== "escape";
      if (isPlain && (isTyping(event.target) || isDialogOpen())) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=listbox], .pk-map") !== null
  );
}

function isDialogOpen(): boolean {
  return document.querySelector("[role=dialog][aria-modal=true], [role=menu]") !== null;
}
