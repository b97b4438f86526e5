import type { LineMessageObject } from "./message-object.ts";

export type MessagePart =
  | { kind: "text"; value: string; start: number }
  | { kind: "emoji"; emojiId: string; start: number }
  | { kind: "mention"; userId: string | undefined; start: number };

/**
 * Cuts the text of a message where LINE puts something else in its place: a LINE emoji for the "$" at the index that `emojis` names,
 * and in textV2 an emoji or a mention for `{key}`; `{{` and `}}` are braces. What names nothing stays as it was written.
 */
export function textParts({ type, text = "", emojis, substitution }: LineMessageObject): MessagePart[] {
  return type === "textV2" ? substituted(text, substitution ?? {}) : withEmojis(text, emojis ?? []);
}

function withEmojis(text: string, emojis: NonNullable<LineMessageObject["emojis"]>): MessagePart[] {
  const parts: MessagePart[] = [];
  let position = 0;
  for (const { index, emojiId } of emojis.toSorted((a, b) => a.index - b.index)) {
    if (index < position || text[index] !== "$") continue;
    pushText(parts, text.slice(position, index), position);
    parts.push({ kind: "emoji", emojiId, start: index });
    position = index + 1;
  }
  pushText(parts, text.slice(position), position);
  return parts;
}

function substituted(text: string, substitution: NonNullable<LineMessageObject["substitution"]>): MessagePart[] {
  const parts: MessagePart[] = [];
  let plain = "";
  let plainStart = 0;
  for (const match of text.matchAll(/\{\{|\}\}|\{([^{}]+)\}|[^{}]+|[{}]/g)) {
    const found = match[1] === undefined ? undefined : substitution[match[1]];
    if (plain === "") plainStart = match.index;
    if (found === undefined) {
      plain += match[0] === "{{" ? "{" : match[0] === "}}" ? "}" : match[0];
      continue;
    }
    pushText(parts, plain, plainStart);
    plain = "";
    parts.push(
      found.type === "emoji"
        ? { kind: "emoji", emojiId: found.emojiId ?? "", start: match.index }
        : { kind: "mention", userId: found.mentionee?.userId, start: match.index },
    );
  }
  pushText(parts, plain, plainStart);
  return parts;
}

function pushText(parts: MessagePart[], value: string, start: number): void {
  if (value !== "") parts.push({ kind: "text", value, start });
}
