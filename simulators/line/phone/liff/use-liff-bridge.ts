import { type RefObject, useEffect, useRef } from "react";
import { simulator } from "../door/simulator.ts";
import { language } from "../words/words.ts";
import { readPageMessage } from "./page-message.ts";

export type LiffBridge = {
  frame: RefObject<HTMLIFrameElement | null>;
  url: string;
  userId: string;
  isPc: boolean;
  onClose: () => void;
  onOpen: (url: string, external: boolean) => void;
};

/** Answers the page in the frame, and only it: the window must be the frame's and the origin the LIFF endpoint's. */
export function useLiffBridge(bridge: LiffBridge): void {
  const latest = useRef(bridge);
  latest.current = bridge;
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      const { frame, url } = latest.current;
      const origin = new URL(url).origin;
      if (event.origin !== origin || !frame.current || event.source !== frame.current.contentWindow) return;
      answer(event.data, latest.current, (message) => frame.current?.contentWindow?.postMessage(message, origin)).catch(
        (error: unknown) => console.error(error),
      );
    };
    window.addEventListener("message", listen);
    return () => window.removeEventListener("message", listen);
  }, []);
}

async function answer(data: unknown, bridge: LiffBridge, say: (message: object) => void): Promise<void> {
  const message = readPageMessage(data);
  switch (message?.type) {
    case "ready":
      return say(await openSession(bridge));
    case "close":
      return bridge.onClose();
    case "open-window":
      return bridge.onOpen(message.url, message.external);
    case "send-messages": {
      const { requestId } = message;
      try {
        for (const each of message.messages) await simulator.send(bridge.userId, each);
        say({ type: "line-simulator:sent", requestId, ok: true });
      } catch {
        say({ type: "line-simulator:sent", requestId, ok: false });
      }
    }
  }
}

async function openSession({ userId, isPc }: LiffBridge) {
  try {
    const [{ idToken, accessToken }, person] = await Promise.all([simulator.idToken(userId), simulator.person(userId)]);
    const { displayName, pictureUrl } = person;
    return {
      type: "line-simulator:session",
      idToken,
      accessToken,
      profile: { userId, displayName, ...(pictureUrl && { pictureUrl }) },
      language,
      os: isPc ? "web" : phoneSystem(),
      context: { type: "utou" },
    };
  } catch {
    return { type: "line-simulator:refused" };
  }
}

function phoneSystem(): "ios" | "android" {
  return /iPhone|iPad/.test(navigator.userAgent) ? "ios" : "android";
}
