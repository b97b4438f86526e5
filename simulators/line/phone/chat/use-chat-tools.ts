import type { LineAction } from "@paknam/line-view";
import { useEffect, useRef, useState } from "react";
import type { Answer, ChatMessage, OutgoingMessage, PhoneConfig, Postback } from "../door/shapes.ts";
import { simulator } from "../door/simulator.ts";
import { readUri } from "../liff/read-uri.ts";
import { words } from "../words/words.ts";
import { type ComposerWish, type DateQuestion, readAction } from "./read-action.ts";

export type OpenSheet =
  | { kind: "photos" }
  | { kind: "camera" }
  | { kind: "place" }
  | { kind: "stickers" }
  | { kind: "date"; question: DateQuestion }
  | { kind: "message"; message: ChatMessage }
  | { kind: "picture"; url: string };

export type ChatTools = ReturnType<typeof useChatTools>;

const noticeMs = 3500;

export type ChatToolsProps = { userId: string; config: PhoneConfig | undefined; isPc: boolean };

/** Everything a person can do in a chat, and which panel is open over it. */
export function useChatTools({ userId, config, isPc }: ChatToolsProps) {
  const [sheet, setSheet] = useState<OpenSheet>();
  const [liffUrl, setLiffUrl] = useState<string>();
  const [notice, setNotice] = useState<string>();
  const [wish, setWish] = useState<ComposerWish>();
  const [quoted, setQuoted] = useState<ChatMessage>();

  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(() => setNotice(undefined), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);

  /** Runs one call to the simulator; answers whether it worked, having told the person when not. */
  async function attempt(run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      console.error(error);
      setNotice(words.failed);
      return false;
    }
  }

  const opener = useRef<Element>(null);
  const isUncovered = sheet === undefined && liffUrl === undefined;
  useEffect(() => {
    // What was in hand before the panel opened is in hand again after it.
    if (isUncovered && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
  }, [isUncovered]);

  function openSheet(opened: OpenSheet): void {
    opener.current = document.activeElement;
    setSheet(opened);
  }

  function openLiff(url: string): void {
    opener.current = document.activeElement;
    setLiffUrl(url);
  }

  function tellUnheard(answer: Answer): void {
    const answers = answer.messages ?? [answer];
    if (answers.some(({ webhook }) => webhook?.delivered === false)) setNotice(words.unheard);
  }

  const send = (message: OutgoingMessage | OutgoingMessage[]) =>
    attempt(async () => tellUnheard(await simulator.send(userId, message)));

  const postback = (tapped: Postback) => attempt(async () => tellUnheard(await simulator.postback(userId, tapped)));

  function openUri(uri: string): void {
    const read = readUri(uri, config ?? { liffId: "", liffEndpoint: location.origin });
    if (read.kind === "liff") openLiff(read.url);
    else if (read.kind === "web") window.open(read.url, "_blank", "noopener");
    else if (read.kind === "place" || read.kind === "photos" || read.kind === "camera") openSheet({ kind: read.kind });
    else if (read.kind === "call") setNotice(words.wouldCall(read.number));
    else setNotice(read.kind === "unknown-liff" ? words.liffUnknown : words.linkRefused);
  }

  async function copy(text: string): Promise<void> {
    if (await attempt(() => navigator.clipboard.writeText(text))) setNotice(words.copied);
  }

  async function act(action: LineAction): Promise<void> {
    const effect = readAction(action, { isPc });
    switch (effect.do) {
      case "send":
        await send({ type: "text", text: effect.text });
        break;
      case "postback":
        if (effect.wish) setWish(effect.wish);
        if (effect.text) await send({ type: "text", text: effect.text });
        await postback(effect.postback);
        break;
      case "open":
        openUri(effect.uri);
        break;
      case "copy":
        await copy(effect.text);
        break;
      case "date":
        openSheet({ kind: "date", question: effect.question });
        break;
      case "photos":
      case "camera":
      case "place":
        openSheet({ kind: effect.do });
        break;
    }
  }

  return {
    sheet,
    liffUrl,
    notice,
    wish,
    send,
    postback,
    quoted,
    quote: setQuoted,
    attempt,
    openUri,
    copy,
    act: (action: LineAction) => void act(action),
    open: openSheet,
    close: () => setSheet(undefined),
    closeLiff: () => setLiffUrl(undefined),
    tellFailed: () => setNotice(words.failed),
  };
}
