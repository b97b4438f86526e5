import { SegmentedControl } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { BroadcastKind, BroadcastText } from "@paknam/contract";
import { ChatRow, LineMessage, type LineMessageObject } from "@paknam/line-view";
import "@paknam/line-view/line-view.css";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { isCut } from "./is-cut.ts";
import classes from "./preview.module.css";
import { previewQuery } from "./queries.ts";

/** Nobody looks at the picture between two letters. */
const SETTLE_MS = 350;

/** What scrolls must be reachable without a mouse (WCAG 2.1.1). */
const scrolled = { tabIndex: 0 };

const FORMS = ["phone", "pc"] as const;

/** What people will see, drawn from the very messages LINE gets; as on a phone, and as on a computer. */
export function Preview(props: { kind: BroadcastKind; language: string; text: BroadcastText; note?: string | null }) {
  const { say } = useSay();
  const [form, setForm] = useState<(typeof FORMS)[number]>("phone");
  const [settled] = useDebouncedValue({ kind: props.kind, language: props.language, text: props.text }, SETTLE_MS);
  const { data, error } = useQuery(previewQuery(settled));
  const messages = (data ?? []).filter(isMessage);
  const name = say("console.title");
  return (
    <section className={classes.preview} aria-label={say("consoleBroadcasts.preview.title")}>
      <header className={classes.head}>
        <h2>{say("consoleBroadcasts.preview.title")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={say("consoleBroadcasts.preview.form")}
          value={form}
          onChange={(value) => setForm(FORMS.find((each) => each === value) ?? "phone")}
          data={FORMS.map((value) => ({ value, label: say(`consoleBroadcasts.preview.${value}`) }))}
        />
      </header>
      {props.note && <p className={classes.note}>{props.note}</p>}
      <section
        className={classes.screen}
        data-form={form}
        aria-label={say(`consoleBroadcasts.preview.${form}`)}
        {...scrolled}
      >
        {error && !data ? (
          <p className={classes.failed}>{say("consoleBroadcasts.preview.failed")}</p>
        ) : (
          messages.map((message) => (
            <ChatRow
              key={JSON.stringify(message).length}
              side="other"
              name={name}
              avatar={<span className={classes.avatar}>{name.slice(0, 1)}</span>}
            >
              <LineMessage message={message} />
            </ChatRow>
          ))
        )}
      </section>
      {data && isCut(messages, settled.text.body) && (
        <p className={classes.cut}>{say("consoleBroadcasts.preview.cut")}</p>
      )}
    </section>
  );
}

const isMessage = (message: Record<string, unknown>): message is LineMessageObject => typeof message.type === "string";
