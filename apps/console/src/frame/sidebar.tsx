import { complaintRoutes, type InboxView } from "@paknam/contract";
import { formatNumber } from "@paknam/thai";
import {
  type Icon,
  IconArrowsSplit2,
  IconBuildingBank,
  IconCalendarOff,
  IconChevronRight,
  IconCommand,
  IconKeyboard,
  IconUrgent,
  IconUsers,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { readInboxSearch } from "../features/inbox/inbox-search.ts";
import { countsQuery } from "../features/inbox/queries.ts";
import { viewIcons } from "../features/inbox/view-icons.ts";
import { useMe, useProvince } from "../features/session/queries.ts";
import { useSay } from "../language.ts";
import { BroadcastLinks } from "./broadcast-links.tsx";
import { MemberLinks } from "./member-links.tsx";
import { openPalette } from "./open-palette.ts";
import classes from "./sidebar.module.css";

const URGENT: Partial<Record<InboxView, string>> = { overdue: classes.red ?? "", "due-today": classes.amber ?? "" };

/** The rail: what to do, by the questions officers ask; below it what looks after the system; at the foot oneself. */
export function Sidebar({ onHelp }: { onHelp: () => void }) {
  const { say, nameOf } = useSay();
  const me = useMe();
  const province = useProvince();
  const { data: counts } = useQuery(countsQuery);
  const present = useRouterState({
    select: ({ location }) =>
      location.pathname.replace(/\/$/, "") === "" ? (readInboxSearch(location.search).view ?? "todo") : null,
  });
  // Opened by an address or the palette, the page's own link may stand below the edge.
  const rail = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    if (pathname) rail.current?.querySelector("[aria-current=page]")?.scrollIntoView({ block: "nearest" });
  }, [pathname]);
  const office: [string, Icon, string][] = [
    ["/officers", IconUsers, say("console.nav.officers")],
    ["/serving", IconArrowsSplit2, say("console.nav.serving")],
    ["/organisations", IconBuildingBank, say("console.nav.organisations")],
    ["/holidays", IconCalendarOff, say("console.nav.holidays")],
    ...(me.policies.switchDisasterMode
      ? [["/disaster", IconUrgent, say("consoleMembers.nav.disaster")] as [string, Icon, string]]
      : []),
  ];
  return (
    <nav ref={rail} className={classes.rail} aria-label={say("console.nav.label")}>
      <div className={classes.brand}>
        <span className={classes.house}>{say("console.title")}</span>
        <span className={classes.province}>{nameOf(province.name)}</span>
      </div>
      <button type="button" className={classes.find} onClick={openPalette}>
        <IconCommand size={16} aria-hidden />
        <span>{say("console.nav.palette")}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div className={classes.scroll}>
        <h2 className={classes.group}>{say("console.nav.work")}</h2>
        <ul className={classes.list}>
          {complaintRoutes.InboxView.options.map((view) => {
            const ViewIcon = viewIcons[view];
            const count = counts?.[view] ?? 0;
            // On most days nobody is away without a substitute: then it is no question.
            if (view === "away" && count === 0 && view !== present) return null;
            return (
              <li key={view}>
                <Link
                  to="/"
                  search={view === "todo" ? {} : { view }}
                  className={classes.link}
                  // The router would mark every view of the same page.
                  activeProps={{}}
                  data-active={view === present || undefined}
                  aria-current={view === present ? "page" : undefined}
                >
                  <ViewIcon size={18} stroke={1.7} aria-hidden />
                  <span className={classes.word}>{say(`console.inbox.views.${view}`)}</span>
                  {counts && (
                    <span className={`${classes.count} ${count > 0 ? (URGENT[view] ?? "") : classes.none}`}>
                      {formatNumber(count)}
                    </span>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
        <MemberLinks />
        <BroadcastLinks />
        <h2 className={classes.group}>{say("console.nav.office")}</h2>
        <ul className={classes.list}>
          {office.map(([to, OfficeIcon, word]) => (
            <li key={to}>
              <Link to={to} className={classes.link} activeProps={{ "data-active": true }}>
                <OfficeIcon size={18} stroke={1.7} aria-hidden />
                <span className={classes.word}>{word}</span>
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.foot}>
        <button type="button" className={classes.link} onClick={onHelp}>
          <IconKeyboard size={18} stroke={1.7} aria-hidden />
          <span className={classes.word}>{say("console.nav.keys")}</span>
          <kbd>?</kbd>
        </button>
        <Link to="/me" className={classes.me} activeProps={{ "data-active": true }}>
          <span className={classes.who}>
            <span className={classes.name}>{me.name}</span>
            <span className={classes.where}>
              {me.standsInFor.length > 0
                ? say("console.nav.standsIn", { names: me.standsInFor.map(({ name }) => name).join(", ") })
                : me.organisation.shortName}
            </span>
          </span>
          <IconChevronRight size={16} aria-hidden />
        </Link>
      </div>
    </nav>
  );
}
