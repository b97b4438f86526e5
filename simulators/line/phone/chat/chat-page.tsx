import { QuickReplies, visibleQuickReplies } from "@paknam/line-view";
import { useEffect, useState } from "react";
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
import { useChatTools } from "./use-chat-tools.ts";

/** One person's chat with the account: messages, tools to answer, rich menu, and the pages that open over it. */
export function ChatPage({ userId, isPc, onBack }: { userId: string; isPc: boolean; onBack: () => void }) {
  const chat = useChat(userId);
  const person = usePerson(userId);
  const config = usePhoneConfig();
  const tools = useChatTools(userId, config);
  const [isMenuOpen, setMenuOpen] = useState<boolean>();
  const messages = chat.data?.messages ?? [];
  // LINE lets nobody write to, or tap the menu of, an account they blocked.
  const isBlocked = person.data?.state === "blocked";
  const menu = isPc || isBlocked ? undefined : (person.data?.richMenu ?? undefined);
  const lastId = messages.at(-1)?.id;

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
        <QuickReplies items={visibleQuickReplies(messages, isPc || isBlocked)} onAction={tools.act} />
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
      <ChatSheets tools={tools} userId={userId} />
      {tools.liffUrl && (
        <LiffSheet
          url={tools.liffUrl}
          userId={userId}
          isPc={isPc}
          size={config?.liffSize}
          onClose={tools.closeLiff}
          onOpen={tools.openUri}
        />
      )}
      <Notice text={tools.notice} />
    </>
  );
}
