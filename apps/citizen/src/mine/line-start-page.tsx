import { IconChevronRight, IconListCheck, IconMessageReport, IconUserCircle } from "@tabler/icons-react";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./mine.module.css";

const PAGES = [
  { to: "/liff/complaint", icon: IconMessageReport, words: "report" },
  { to: "/liff/mine", icon: IconListCheck, words: "mine" },
  { to: "/liff/me", icon: IconUserCircle, words: "me" },
] as const;

/** Where LINE lands before its script leads on: an address within (`liff.state`), else the ways to the pages in LINE. */
export function LineStartPage() {
  const { "liff.state": state } = useSearch({ strict: false }) as Record<string, string | undefined>;
  const { history } = useRouter();
  const { say } = useWords();
  useEffect(() => {
    if (state?.startsWith("/")) history.replace(`/liff${state}`);
  }, [state, history]);
  if (state?.startsWith("/")) return <Waiting />;
  return (
    <div className={css.page}>
      <h1>{say("citizen.shell.name")}</h1>
      <ul className={css.list}>
        {PAGES.map(({ to, icon: Icon, words }) => (
          <li key={to}>
            <Link to={to} className={css.row}>
              <Icon className={css.rowIcon} size={26} aria-hidden />
              <span className={css.rowWords}>{say(`citizen.start.${words}`)}</span>
              <IconChevronRight size={22} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
