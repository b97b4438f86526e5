export type TextPart = { kind: "text" | "link"; value: string; start: number; href?: string };

// Thai is written without spaces, so an address ends at the first Thai letter as well.
const link = /(?:https?:\/\/|line:\/\/)[^\s<>"'\u0E00-\u0E7F]+|\b(?:tel:)?0\d{1,2}-\d{3,4}-?\d{3,4}\b/gi;
const trailingPunctuation = /[.,;:!?)\]}]+$/;

/** Cuts a text into plain parts and links (web addresses, telephone numbers written with hyphens), as LINE underlines them. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let position = 0;
  for (const match of text.matchAll(link)) {
    const value = match[0].replace(trailingPunctuation, "");
    if (match.index > position) parts.push({ kind: "text", value: text.slice(position, match.index), start: position });
    const href = /^(?:tel:)?0/.test(value) ? `tel:${value.replace(/\D/g, "")}` : value;
    parts.push({ kind: "link", value, start: match.index, href });
    position = match.index + value.length;
  }
  if (position < text.length) parts.push({ kind: "text", value: text.slice(position), start: position });
  return parts;
}
