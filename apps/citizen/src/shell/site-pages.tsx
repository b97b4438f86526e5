import { Link, Outlet } from "@tanstack/react-router";
import { useProvinceQuery } from "../door/use-province.tsx";
import { useWords } from "./language.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { OfflineNotice } from "./offline-notice.tsx";
import { PracticeStrip } from "./practice-strip.tsx";
import css from "./shell.module.css";

/** Round every public page: practice strip, name, ways to the other pages, who to call. */
export function SitePages() {
  const { say, nameOf } = useWords();
  const { data: province } = useProvinceQuery();
  return (
    <div className={css.site}>
      <a className={css.skip} href="#main">
        {say("citizen.shell.skip")}
      </a>
      <PracticeStrip />
      <OfflineNotice />
      <header className={css.header}>
        <Link to="/" className={css.brand}>
          <img src="/assets/icon.svg" alt="" width="34" height="34" />
          <span>
            <strong>{say("citizen.shell.name")}</strong>
            <small>{province ? say("citizen.shell.province", { province: nameOf(province.name) }) : "\u00a0"}</small>
          </span>
        </Link>
        <nav className={css.nav} aria-label={say("citizen.shell.menu")}>
          <Link to="/track">{say("citizen.home.track")}</Link>
          <Link to="/map">{say("citizen.home.map")}</Link>
        </nav>
        <LanguageSwitch />
      </header>
      <main id="main" className={css.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
