import { useDisclosure } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { DisasterStrip } from "../features/disaster/disaster-strip.tsx";
import { useLive } from "../features/live/use-live.ts";
import { useSay } from "../language.ts";
import { useKeys } from "../parts/use-keys.ts";
import classes from "./frame.module.css";
import { KeysHelp } from "./keys-help.tsx";
import { openPalette } from "./open-palette.ts";
import { Palette } from "./palette.tsx";
import { Sidebar } from "./sidebar.tsx";
import { Waiting } from "./waiting.tsx";

/** Around every page of a signed-in officer: the rail on the left, the palette, the keys, the live connection. */
export function Frame() {
  const { say } = useSay();
  const isLive = useLive();
  const [isHelpOpen, help] = useDisclosure();
  useKeys({ "mod+k": openPalette, "?": help.open });
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {say("console.skip")}
      </a>
      <Sidebar onHelp={help.open} />
      <main className={classes.main} id="content" tabIndex={-1}>
        <DisasterStrip />
        {!isLive && (
          <div className={classes.offline} role="status">
            {say("console.live.off")}
          </div>
        )}
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Palette />
      <KeysHelp isOpen={isHelpOpen} onClose={help.close} />
    </div>
  );
}
