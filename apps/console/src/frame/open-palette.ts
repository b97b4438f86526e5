import { spotlight } from "@mantine/spotlight";

/** What comes later than this was not meant for the palette. */
const LONGEST_MS = 1_000;

/**
 * Opens the palette. Its field has the focus only a moment later; letters typed before that are held and put into it then, so that
 * somebody quick loses none (and none of them is taken for a shortcut of the page).
 */
export function openPalette(): void {
  let held = "";
  const hold = (event: KeyboardEvent) => {
    if (isField(document.activeElement)) return finish();
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    held += event.key;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onFocus = () => isField(document.activeElement) && finish();
  const finish = () => {
    clearTimeout(limit);
    document.removeEventListener("keydown", hold, true);
    document.removeEventListener("focusin", onFocus);
    const field = document.activeElement;
    if (held === "" || !isField(field)) return;
    // The one way to type for a person that React hears as typing: the element's own setter, then the event.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field, field.value + held);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const limit = setTimeout(finish, LONGEST_MS);
  document.addEventListener("keydown", hold, true);
  document.addEventListener("focusin", onFocus);
  spotlight.open();
}

function isField(element: Element | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.closest("[role=dialog]") !== null;
}
