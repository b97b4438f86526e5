import { type LineAction, QuickReplies, staysWhenTapped, visibleQuickReplies } from "@paknam/line-view";
import { useEffect, useRef, useState } from "react";
import type { Settings } from "../desk/settings.ts";
import { useChat } from "../door/use-chat.ts";
import { usePerson } from "../door/use-person.ts";
import { LiffSheet } from "../liff/liff-sheet.tsx";
import { Notice } from "../parts/notice.tsx";
import { usePhoneConfig } from "../parts/phone-config.tsx";
import { markRead } from "../people/read-marks.ts";
import { words } from "../words/words.ts";
import { ChatHeader } from "./chat-header.tsx";
import { ChatSheets } from "./chat-sheets.tsx";
import { Composer } from "./composer.tsx";
import { MenuBar } from "./menu-bar.tsx";
import { MessageList } from "./message-list.tsx";
import { useAnswered } from "./use-answered.ts";
import { useChatTools } from "./use-chat-tools.ts";

export type ChatPageProps = { userId: string; settings: Settings; onBack: () => void };

/** One person's chat with the account: messages, tools to answer, rich menu, and the pages that open over it. */
export function ChatPage({ userId, settings, onBack }: ChatPageProps) {
  const { isPc } = settings;
  const chat = useChat(userId);
  const person = usePerson(userId);
  const config = usePhoneConfig();
  const tools = useChatTools({ userId, config, isPc });
  const [isMenuOpen, setMenuOpen] = useState<boolean>();
  const messages = chat.data?.messages ?? [];
  // LINE lets nobody write to, or tap the menu of, an account they blocked.
  const isBlocked = person.data?.state === "blocked";
  const menu = isPc || isBlocked ? undefined : (person.data?.richMenu ?? undefined);
  const lastId = messages.at(-1)?.id;
  const askingId = messages.findLast(({ unsent }) => !unsent)?.id;
  const { answeredId, markAnswered } = useAnswered(userId);
  const chips = askingId === answeredId ? [] : visibleQuickReplies(messages, isPc || isBlocked);
  const waitingId = useRef<string>(undefined);
  const tapChip = (action: LineAction) => {
    waitingId.current = staysWhenTapped(action) ? askingId : undefined;
    if (askingId && !staysWhenTapped(action)) markAnswered(askingId);
    tools.act(action);
  };

  useEffect(() => {
    if (lastId) markRead(userId, messages);
  }, [userId, lastId, messages]);

  useEffect(() => {
    if (tools.wish?.menu) setMenuOpen(tools.wish.menu === "open");
  }, [tools.wish]);

  const isCovered = tools.sheet !== undefined || tools.liffUrl !== undefined;
  return (
    <>
      <div className="chat" inert={isCovered}>
        <ChatHeader person={person.data} userId={userId} onBack={onBack} onFailed={tools.tellFailed} />
        {chat.hasFailed && !chat.data ? (
          <div className="state">
            <p>{words.loadFailed}</p>
            <button type="button" className="plain-button" onClick={chat.reload}>
              {words.tryAgain}
            </button>
          </div>
        ) : (
          <MessageList chat={chat.data} accountName={config?.bot?.displayName} tools={tools} />
        )}
        <QuickReplies items={chips} onAction={tapChip} />
        {!isBlocked && <Composer userId={userId} tools={tools} onFocus={() => menu && setMenuOpen(false)} />}
        {menu && (
          <MenuBar
            menu={menu}
            isOpen={isMenuOpen ?? menu.selected ?? false}
            onToggle={setMenuOpen}
            onAction={tools.act}
          />
        )}
      </div>
      <ChatSheets
        tools={tools}
        userId={userId}
        onDateSent={() => waitingId.current && markAnswered(waitingId.current)}
      />
      {tools.liffUrl && (
        <LiffSheet
          url={tools.liffUrl}
          userId={userId}
          isPc={isPc}
          size={settings.liffSize ?? config?.liffSize}
          onClose={tools.closeLiff}
          onOpen={tools.openUri}
        />
      )}
      <Notice text={tools.notice} />
    </>
  );
}
