import { IconChevronLeft, IconDots } from "@tabler/icons-react";
import { useState } from "react";
import type { Person } from "../door/shapes.ts";
import { simulator } from "../door/simulator.ts";
import { usePhoneConfig } from "../parts/phone-config.tsx";
import { useEscape } from "../parts/use-escape.ts";
import { words } from "../words/words.ts";

export type ChatHeaderProps = { person: Person | undefined; userId: string; onBack: () => void; onFailed: () => void };

/** Back, the account's name, whose phone it is, and the menu with block and unblock. */
export function ChatHeader({ person, userId, onBack, onFailed }: ChatHeaderProps) {
  const config = usePhoneConfig();
  const [isOpen, setOpen] = useState(false);
  const state = person?.state ?? "friend";
  const change = state === "friend" ? simulator.block : simulator.follow;
  const label = state === "friend" ? words.block : state === "blocked" ? words.unblock : words.addFriend;
  return (
    <>
      <header className="chat-head">
        <button type="button" className="icon-button" aria-label={words.back} onClick={onBack}>
          <IconChevronLeft size={24} aria-hidden />
        </button>
        <h1>
          {config?.bot?.displayName ?? words.account}
          <small>{person ? words.phoneOf(person.displayName) : " "}</small>
        </h1>
        <button
          type="button"
          className="icon-button"
          aria-label={words.menu}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <IconDots size={24} aria-hidden />
        </button>
        {isOpen && (
          <HeadMenu
            label={label}
            onClose={() => setOpen(false)}
            onChoose={() => {
              setOpen(false);
              change(userId).catch(onFailed);
            }}
          />
        )}
      </header>
      {state !== "friend" && (
        <p className="chat-state">
          {state === "blocked" ? words.blocked : words.notFriend}
          <button type="button" onClick={() => change(userId).catch(onFailed)}>
            {label}
          </button>
        </p>
      )}
    </>
  );
}

function HeadMenu({ label, onChoose, onClose }: { label: string; onChoose: () => void; onClose: () => void }) {
  useEscape(onClose);
  return (
    <div className="head-menu">
      <button type="button" onClick={onChoose}>
        {label}
      </button>
    </div>
  );
}
