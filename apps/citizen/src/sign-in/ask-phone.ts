import { OutsideLine } from "./line-page.ts";

export type PhoneSession = Readonly<{
  idToken: string;
  profile: { userId: string; displayName: string };
  language: "th" | "en";
}>;

const ASK_AGAIN_MS = 700;
const GIVE_UP_AFTER = 8;

/**
 * Asks the phone around this page for a session. Believes only the parent window at the expected origin.
 * @throws OutsideLine when it refuses or does not answer within six seconds
 */
export function askPhone(phoneOrigin: string, page: Window = window): Promise<PhoneSession> {
  return new Promise((resolve, reject) => {
    let asked = 0;
    const ask = () => {
      if (asked >= GIVE_UP_AFTER) return end(() => reject(new OutsideLine()));
      asked += 1;
      page.parent.postMessage({ type: "liff-page:ready" }, phoneOrigin);
    };
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== page.parent || event.origin !== phoneOrigin) return;
      const answer = readPhoneAnswer(event.data);
      if (answer === "refused") end(() => reject(new OutsideLine()));
      else if (answer) end(() => resolve(answer));
    };
    const end = (settle: () => void) => {
      page.removeEventListener("message", listen);
      clearInterval(timer);
      settle();
    };
    page.addEventListener("message", listen);
    const timer = setInterval(ask, ASK_AGAIN_MS);
    ask();
  });
}

/** What the phone said, or undefined for anything that is no answer to us. */
export function readPhoneAnswer(data: unknown): PhoneSession | "refused" | undefined {
  if (!isRecord(data)) return undefined;
  if (data.type === "line-simulator:refused") return "refused";
  if (data.type !== "line-simulator:session" || typeof data.idToken !== "string") return undefined;
  const { profile } = data;
  if (!isRecord(profile) || typeof profile.userId !== "string") return undefined;
  return {
    idToken: data.idToken,
    profile: {
      userId: profile.userId,
      displayName: typeof profile.displayName === "string" ? profile.displayName : "",
    },
    language: data.language === "en" ? "en" : "th",
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
