import { ChatPage } from "./chat/chat-page.tsx";
import { useIsConnected } from "./door/live.tsx";
import { PeoplePage } from "./people/people-page.tsx";
import { words } from "./words/words.ts";

export type PhoneProps = {
  /** Whose chat is open; undefined shows the list. */
  userId: string | undefined;
  isPc: boolean;
  onOpen: (userId: string | undefined) => void;
};

/** One phone in its frame. It holds nothing of the page around it, so that several can stand side by side. */
export function Phone({ userId, isPc, onOpen }: PhoneProps) {
  const isConnected = useIsConnected();
  return (
    <main className="phone" data-pc={isPc}>
      <p className="strip">{isConnected ? words.strip : words.offline}</p>
      <div className="screen">
        {userId ? (
          <ChatPage key={userId} userId={userId} isPc={isPc} onBack={() => onOpen(undefined)} />
        ) : (
          <PeoplePage onOpen={onOpen} />
        )}
      </div>
    </main>
  );
}
