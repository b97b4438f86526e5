import { IconMapPin, IconMoodSmile, IconPhoto, IconPlus, IconSend2, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { words } from "../words/words.ts";
import { Quoted } from "./quoted.tsx";
import type { ChatTools } from "./use-chat-tools.ts";

const maxLength = 5000;

/** The text box: Enter sends, Shift+Enter starts a line; the plus opens photos, place, stickers. A text that failed to go stays. */
export function Composer({ userId, tools, onFocus }: { userId: string; tools: ChatTools; onFocus: () => void }) {
  const [text, setText] = useState("");
  const [hasPanel, setPanel] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (tools.wish?.fillIn === undefined) return;
    setText(tools.wish.fillIn);
    box.current?.focus();
  }, [tools.wish]);

  useEffect(() => {
    if (tools.quoted) box.current?.focus();
  }, [tools.quoted]);

  async function send() {
    if (text.trim() === "") return;
    const sent = text;
    setText("");
    const answered = tools.quoted && { quotedMessageId: tools.quoted.id };
    if (await tools.send({ type: "text", text: sent, ...answered })) tools.quote(undefined);
    else setText((now) => now || sent);
    box.current?.focus();
  }

  function handleKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  const open = (kind: "photos" | "place" | "stickers") => {
    setPanel(false);
    tools.open({ kind });
  };

  return (
    <div className="composer">
      {tools.quoted && (
        <div className="answering">
          <div>
            <small>{words.replyTo}</small>
            <Quoted message={tools.quoted} accountName={words.account} />
          </div>
          <button
            type="button"
            className="icon-button"
            aria-label={words.cancelReply}
            onClick={() => tools.quote(undefined)}
          >
            <IconX size={20} aria-hidden />
          </button>
        </div>
      )}
      <div className="composer-row">
        <button
          type="button"
          className="icon-button"
          aria-label={words.more}
          aria-expanded={hasPanel}
          onClick={() => setPanel(!hasPanel)}
        >
          {hasPanel ? <IconX size={24} aria-hidden /> : <IconPlus size={24} aria-hidden />}
        </button>
        <textarea
          ref={box}
          id={`text-${userId}`}
          rows={1}
          maxLength={maxLength}
          aria-label={words.write}
          placeholder={words.write}
          value={text}
          onFocus={onFocus}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={handleKey}
        />
        <button
          type="button"
          className="send"
          aria-label={words.send}
          disabled={text.trim() === ""}
          onClick={() => void send()}
        >
          <IconSend2 size={22} aria-hidden />
        </button>
      </div>
      {hasPanel && (
        <div className="attach">
          <button type="button" onClick={() => open("photos")}>
            <IconPhoto size={26} aria-hidden />
            {words.photos}
          </button>
          <button type="button" onClick={() => open("place")}>
            <IconMapPin size={26} aria-hidden />
            {words.place}
          </button>
          <button type="button" onClick={() => open("stickers")}>
            <IconMoodSmile size={26} aria-hidden />
            {words.stickers}
          </button>
        </div>
      )}
    </div>
  );
}
