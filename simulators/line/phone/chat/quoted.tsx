import type { ChatMessage } from "../door/shapes.ts";
import { words } from "../words/words.ts";

/** The message that another one answers, in two short lines: who, and what. */
export function Quoted({ message, accountName }: { message: ChatMessage | undefined; accountName: string }) {
  if (!message || message.unsent) return <span>{words.quoteGone}</span>;
  const { text, altText, type, sender } = message.message;
  const byType: Record<string, string> = words.preview;
  return (
    <>
      <strong>{message.from === "person" ? words.you : (sender?.name ?? accountName)}</strong>
      <span>{text ?? altText ?? byType[type] ?? words.quoteGone}</span>
    </>
  );
}
