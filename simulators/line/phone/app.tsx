import { LineViewWordsContext, lineViewWords } from "@paknam/line-view";
import { useEffect, useState } from "react";
import { About } from "./about.tsx";
import { LiveProvider } from "./door/live.tsx";
import { PhoneConfigProvider } from "./parts/phone-config.tsx";
import { Phone } from "./phone.tsx";
import { language } from "./words/words.ts";

/** The page: a phone, and beside it on a wide screen what this is. The open chat is in the address (#/U…), so that it survives a reload. */
export function App() {
  const [userId, setUserId] = useState(readAddress);
  const [isPc, setPc] = useState(() => localStorage.getItem("practice-phone.pc") === "yes");

  useEffect(() => {
    const follow = () => setUserId(readAddress());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const changePc = (isNow: boolean) => {
    localStorage.setItem("practice-phone.pc", isNow ? "yes" : "no");
    setPc(isNow);
  };

  return (
    <LineViewWordsContext value={lineViewWords[language]}>
      <LiveProvider>
        <PhoneConfigProvider>
          <div className="desk">
            <About isPc={isPc} onPc={changePc} />
            <Phone
              userId={userId}
              isPc={isPc}
              onOpen={(opened) => {
                location.hash = opened ? `#/${opened}` : "#/";
              }}
            />
          </div>
        </PhoneConfigProvider>
      </LiveProvider>
    </LineViewWordsContext>
  );
}

function readAddress(): string | undefined {
  return /^#\/(U[\w-]+)$/.exec(location.hash)?.[1];
}
