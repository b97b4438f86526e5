import { formatNumber } from "@paknam/thai";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { openClaimsQuery } from "../features/claims/queries.ts";
import { exportsQuery } from "../features/exports/queries.ts";
import { useMe } from "../features/session/queries.ts";
import { useSay } from "../language.ts";
import { type MemberPage, memberPagesOf } from "./member-pages.ts";
import classes from "./sidebar.module.css";

/** The rail's links about members, with what waits for this officer beside them. */
export function MemberLinks() {
  const { say } = useSay();
  const { policies } = useMe();
  const { data: openClaims } = useQuery({ ...openClaimsQuery, enabled: policies.answerForFacts });
  const { data: requests } = useQuery({
    ...exportsQuery,
    enabled: policies.manageGroups || policies.decideExports,
  });
  const pages = memberPagesOf(policies);
  if (pages.length === 0) return null;
  const waiting: Partial<Record<MemberPage["name"], number | undefined>> = {
    claims: openClaims,
    exports: requests?.filter(({ canDecide, canTake }) => canDecide || canTake).length,
  };
  return (
    <>
      <h2 className={classes.group}>{say("consoleMembers.nav.group")}</h2>
      <ul className={classes.list}>
        {pages.map(({ to, name, Shape }) => {
          const count = waiting[name];
          return (
            <li key={to}>
              <Link to={to} className={classes.link} activeProps={{ "data-active": true }}>
                <Shape size={18} stroke={1.7} aria-hidden />
                <span className={classes.word}>{say(`consoleMembers.nav.${name}`)}</span>
                {count !== undefined && (
                  <span className={`${classes.count} ${count > 0 ? "" : classes.none}`}>{formatNumber(count)}</span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
