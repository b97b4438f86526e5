import { ChatRow, LineMessage, type OnAction, QuickReplies, visibleQuickReplies } from "@paknam/line-view";
import { Avatar } from "../parts/avatar.tsx";
import { words } from "../words/words.ts";
import type { Example } from "./read-examples.ts";

export type ExampleViewProps = { example: Example; onAction: OnAction; onCopy: () => void };

/** One example in both forms side by side. */
export function ExampleView({ example, onAction, onCopy }: ExampleViewProps) {
  const { name, message } = example;
  return (
    <article id={name} className="example">
      <header>
        <h2>{name}</h2>
        <p>{message.altText ?? message.text ?? message.title}</p>
        <button type="button" className="plain-button" onClick={onCopy}>
          {words.copyJson}
        </button>
      </header>
      {[false, true].map((isPc) => (
        <Form key={String(isPc)} example={example} isPc={isPc} onAction={onAction} />
      ))}
    </article>
  );
}

function Form({ example, isPc, onAction }: { example: Example; isPc: boolean; onAction: OnAction }) {
  const { message } = example;
  const { sender } = message;
  const name = sender?.name ? words.from(sender.name, words.account) : words.account;
  return (
    <section className="form" data-pc={isPc} aria-label={`${example.name}: ${isPc ? words.onPc : words.onPhone}`}>
      <h3>{isPc ? words.onPc : words.onPhone}</h3>
      <div className="form-chat">
        <ChatRow
          side="other"
          name={name}
          avatar={<Avatar name={name} pictureUrl={sender?.iconUrl} isAccount />}
          time="14:05"
        >
          <LineMessage message={message} onAction={onAction} />
        </ChatRow>
      </div>
      <QuickReplies items={visibleQuickReplies([{ from: "account", message }], isPc)} onAction={onAction} />
    </section>
  );
}
