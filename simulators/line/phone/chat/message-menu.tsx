import type { ChatMessage } from "../door/shapes.ts";
import { simulator } from "../door/simulator.ts";
import { words } from "../words/words.ts";
import type { ChatTools } from "./use-chat-tools.ts";

/** What can be done with one's own message: copy its text, or unsend it (the panel itself is the question). */
export function MessageMenu({ message, userId, tools }: { message: ChatMessage; userId: string; tools: ChatTools }) {
  const { text } = message.message;
  const unsend = async () => {
    if (await tools.attempt(() => simulator.unsend(userId, message.id))) tools.close();
  };
  return (
    <div className="choices">
      {text && (
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
      )}
      <button type="button" className="plain-button danger" onClick={() => void unsend()}>
        {words.unsend}
        <small>{words.unsendHint}</small>
      </button>
    </div>
  );
}
