/**
 * One key for each common act. Keys are named by their place on the keyboard (`KeyboardEvent.code`), because an
 * officer whose layout is Thai types ่ where an English one types j.
 */
export type KeyPress = Pick<KeyboardEvent, "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** `j`, `?`, `mod+k`, `mod+enter`, `escape`: the name of a key press, or undefined for one that nobody uses. */
export function nameOfKey(press: KeyPress): string | undefined {
  const base = baseOf(press);
  if (base === undefined || press.altKey) return undefined;
  if (press.ctrlKey || press.metaKey) return `mod+${base}`;
  if (press.shiftKey) return base === "/" ? "?" : undefined;
  return base;
}

function baseOf({ code }: KeyPress): string | undefined {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  if (/^Digit[0-9]$/.test(code)) return code.slice(5);
  return { Slash: "/", Enter: "enter", NumpadEnter: "enter", Escape: "escape", Period: "." }[code];
}
