import { IconX } from "@tabler/icons-react";
import type { CSSProperties } from "react";
import { ChatPage } from "./chat/chat-page.tsx";
import type { Settings } from "./desk/settings.ts";
import { useIsConnected } from "./door/live.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { words } from "./words/words.ts";

export type PhoneProps = {
  /** Which of several it is. */
  number: number | undefined;
  /** Whose chat is open; undefined shows the list. */
  userId: string | undefined;
  settings: Settings;
  onOpen: (userId: string | undefined) => void;
  /** Takes this phone from the desk; the only one stays. */
  onClose: (() => void) | undefined;
};

/** One phone in its frame. It holds nothing of the page around it, so that several can stand side by side. */
export function Phone({ number, userId, settings, onOpen, onClose }: PhoneProps) {
  const isConnected = useIsConnected();
  const scale: CSSProperties & { "--lv-scale": number } = { "--lv-scale": settings.letterScale };
  return (
    <section
      className="phone"
      aria-label={number === undefined ? words.appName : `${words.appName} ${number}`}
      data-pc={settings.isPc}
      style={scale}
    >
      <div className="strip">
        <p>{isConnected ? words.strip : words.offline}</p>
        {onClose && (
          <button type="button" aria-label={words.closePhone} onClick={onClose}>
            <IconX size={18} aria-hidden />
          </button>
        )}
      </div>
      <div className="screen">
        {userId ? (
          <ChatPage key={userId} userId={userId} settings={settings} onBack={() => onOpen(undefined)} />
        ) : (
          <PeoplePage onOpen={onOpen} />
        )}
      </div>
    </section>
  );
}
