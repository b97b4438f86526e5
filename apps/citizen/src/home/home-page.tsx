import { formatPhone } from "@paknam/thai";
import { IconChevronRight, IconMap2, IconMessageCirclePlus, IconPhone, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useProvinceQuery } from "../door/use-province.tsx";
import { Phrases } from "../parts/phrases.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./home.module.css";
import { RecentFigures } from "./recent-figures.tsx";
import { reportAddress } from "./report-address.ts";

/** What this is, three doors, how it goes, and whom to call in an emergency. Words first: they need no answer from the server. */
export function HomePage() {
  const { say, nameOf } = useWords();
  const { data: province } = useProvinceQuery();
  return (
    <div className={css.home}>
      <section className={css.lead}>
        <h1>
          <Phrases text={say("citizen.home.title")} />
        </h1>
        <p>{say("citizen.home.intro")}</p>
      </section>
      <nav className={css.doors} aria-label={say("citizen.shell.pages")}>
        <a href={province ? reportAddress(province) : "/liff/complaint"} className={css.door} data-main>
          <IconMessageCirclePlus size={34} stroke={1.6} aria-hidden />
          <span>
            <strong>{say("citizen.home.report")}</strong>
            <small>{say("citizen.home.reportHint")}</small>
          </span>
          <IconChevronRight size={22} aria-hidden />
        </a>
        <Link to="/track" className={css.door}>
          <IconSearch size={34} stroke={1.6} aria-hidden />
          <span>
            <strong>{say("citizen.home.track")}</strong>
            <small>{say("citizen.home.trackHint")}</small>
          </span>
          <IconChevronRight size={22} aria-hidden />
        </Link>
        <Link to="/map" className={css.door}>
          <IconMap2 size={34} stroke={1.6} aria-hidden />
          <span>
            <strong>{say("citizen.home.map")}</strong>
            <small>{say("citizen.home.mapHint")}</small>
          </span>
          <IconChevronRight size={22} aria-hidden />
        </Link>
      </nav>
      <RecentFigures />
      <section className={css.emergency}>
        <h2>{say("citizen.home.emergency")}</h2>
        <ul>
          {province?.emergencies.map(({ number, name }) => (
            <li key={number}>
              <a href={`tel:${number}`}>
                <IconPhone className={css.phoneIcon} size={22} aria-hidden />
                <strong className={css.phoneNumber}>{number}</strong>
                <span>{nameOf(name)}</span>
              </a>
            </li>
          ))}
        </ul>
        {province && (
          <p className={css.centre}>
            {say("citizen.home.centre")} <a href={`tel:${province.centrePhone}`}>{formatPhone(province.centrePhone)}</a>
          </p>
        )}
      </section>
    </div>
  );
}
