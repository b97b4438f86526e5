import { Outlet } from "@tanstack/react-router";
import { ProvinceGate } from "../door/use-province.tsx";
import { MemberGate } from "../sign-in/member-gate.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { PracticeStrip } from "./practice-strip.tsx";
import css from "./shell.module.css";

/** Round every page inside LINE: LINE draws the bar above it, so there is none of ours. Signed in before anything shows. */
export function LinePages() {
  return (
    <div className={css.line}>
      <PracticeStrip />
      <OfflineNotice />
      <main id="main" className={css.lineMain}>
        <ProvinceGate>
          <MemberGate>
            <Outlet />
          </MemberGate>
        </ProvinceGate>
      </main>
    </div>
  );
}
