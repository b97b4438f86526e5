import type { ChatMessage } from "../door/shapes.ts";
import { simulator } from "../door/simulator.ts";
import { words } from "../words/words.ts";
import type { ChatTools } from "./use-chat-tools.ts";

/** What can be done with a message: copy its text or a part of it, answer it, and unsend it if it is one's own (the panel is the question). */
export function MessageMenu({ message, userId, tools }: { message: ChatMessage; userId: string; tools: ChatTools }) {
  const { text } = message.message;
  const unsend = async () => {
    if (await tools.attempt(() => simulator.unsend(userId, message.id))) tools.close();
  };
  return (
    <div className="choices">
      {text && <TextChoices text={text} message={message} tools={tools} />}
      {message.from === "person" && (
        <button type="button" className="plain-button danger" onClick={() => void unsend()}>
          {words.unsend}
          <small>{words.unsendHint}</small>
        </button>
      )}
    </div>
  );
}

function TextChoices({ text, message, tools }: { text: string; message: ChatMessage; tools: ChatTools }) {
  return (
    <>
      <div className="whole-text">
        <p className="hint">{words.selectPart}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable) */}
        <blockquote tabIndex={0}>{text}</blockquote>
      </div>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          tools.close();
          void tools.copy(text);
        }}
      >
        {words.copy}
      </button>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          tools.close();
          tools.quote(message);
        }}
      >
        {words.reply}
      </button>
    </>
  );
}
