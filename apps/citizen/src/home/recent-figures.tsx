import { map } from "@paknam/contract";
import { formatNumber } from "@paknam/thai";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { call } from "../door/call.ts";
import { sinceOf } from "../public-map/map-search.ts";
import { useWords } from "../shell/language.tsx";
import css from "./home.module.css";

/** What came in during the last 30 days and what became of it. Where it cannot be asked, nothing stands here: it is an extra. */
export function RecentFigures() {
  const { say } = useWords();
  const since = sinceOf("30d", new Date());
  const { data, isPending } = useQuery({
    queryKey: ["recent-figures", since],
    queryFn: () => call(map.getMap, { query: { category: [], state: [], ...(since && { since }) } }),
  });
  if (!data && !isPending) return null;
  const sum = (name: "open" | "resolved") => data?.areas.reduce((total, area) => total + area[name], 0);
  const figures = [
    [say("citizen.home.received"), data?.total],
    [say("citizen.home.open"), sum("open")],
    [say("citizen.home.resolved"), sum("resolved")],
  ] as const;
  return (
    <section className={css.figures} aria-busy={isPending}>
      <h2>{say("citizen.home.recent")}</h2>
      <dl>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === undefined ? "–" : formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <Link to="/map" search={{ period: "30d" }}>
        {say("citizen.home.seeMap")}
      </Link>
    </section>
  );
}
