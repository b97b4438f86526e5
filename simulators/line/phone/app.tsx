import { LineViewWordsContext, lineViewWords } from "@paknam/line-view";
import { useEffect, useState } from "react";
import { About } from "./desk/about.tsx";
import { type OpenPhones, readAddress, writeAddress } from "./desk/address.ts";
import { useSettings } from "./desk/settings.ts";
import { LiveProvider } from "./door/live.tsx";
import { PhoneConfigProvider } from "./parts/phone-config.tsx";
import { Phone } from "./phone.tsx";
import { language } from "./words/words.ts";

/** The page: one to four phones, and on a wide screen what this is. The open chats are in the address, so that they survive a reload. */
export function App() {
  const [phones, setPhones] = useState(() => readAddress(location));
  const { settings, change } = useSettings();

  useEffect(() => {
    const follow = () => setPhones(readAddress(location));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const show = (shown: OpenPhones) => {
    location.hash = writeAddress(shown);
  };

  return (
    <LineViewWordsContext value={lineViewWords[language]}>
      <LiveProvider>
        <PhoneConfigProvider>
          <div className="desk" data-several={phones.length > 1}>
            <About
              settings={settings}
              onChange={change}
              phoneCount={phones.length}
              onBeside={() => show([...phones, undefined])}
            />
            <main className="phones">
              {phones.map((userId, place) => (
                <Phone
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place on the desk is what a phone is known by
                  key={place}
                  number={phones.length > 1 ? place + 1 : undefined}
                  userId={userId}
                  settings={settings}
                  onOpen={(opened) => show(phones.with(place, opened))}
                  onClose={phones.length > 1 ? () => show(phones.toSpliced(place, 1)) : undefined}
                />
              ))}
            </main>
          </div>
        </PhoneConfigProvider>
      </LiveProvider>
    </LineViewWordsContext>
  );
}
