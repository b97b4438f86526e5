import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { useSay } from "../../language.ts";
import { useTitle } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { ComplaintTable } from "./complaint-table.tsx";
import { Filters } from "./filters.tsx";
import classes from "./inbox.module.css";
import { InboxEmpty } from "./inbox-empty.tsx";
import type { InboxSearch } from "./inbox-search.ts";
import { Pager } from "./pager.tsx";
import { listQuery } from "./queries.ts";
import { useSteadyRows } from "./use-steady-rows.ts";
import { WaitingRows } from "./waiting-rows.tsx";

/** "What must I do now?": the complaints of one view, filtered in the address, kept fresh without anything jumping. */
export function InboxPage() {
  const { say } = useSay();
  const search: InboxSearch = useSearch({ from: "/frame/" });
  const navigate = useNavigate({ from: "/" });
  const { data, error, refetch, isPlaceholderData } = useQuery(listQuery(search));
  const steady = useSteadyRows(data);
  const searchField = useRef<HTMLInputElement>(null);
  const view = search.view ?? "todo";
  const title = say(`console.inbox.views.${view}`);
  useTitle(title);
  useKeys({ "/": () => searchField.current?.focus(), ".": steady.showAll });

  const change = (changes: Partial<Record<keyof InboxSearch, string | number | undefined>>) =>
    void navigate({ to: "/", search: (previous) => ({ ...previous, page: undefined, ...changes }) as InboxSearch });

  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{title}</h1>
        {data && !error && <span className={classes.total}>{say("console.inbox.total", { count: data.total })}</span>}
      </header>
      <Filters search={search} onChange={change} searchField={searchField} />
      {steady.addedCount > 0 && (
        <button type="button" className={classes.added} onClick={steady.showAll}>
          {say("console.inbox.added", { count: steady.addedCount })}
          <span>{say("console.inbox.showAdded")}</span>
          <kbd>.</kbd>
        </button>
      )}
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <WaitingRows />}
      {data && steady.rows.length === 0 && <InboxEmpty search={search} />}
      {data && steady.rows.length > 0 && (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? classes.stale : undefined}>
          <ComplaintTable rows={steady.rows} goneNumbers={steady.goneNumbers} />
          <Pager page={search.page ?? 1} total={data.total} onPage={(page) => change({ page })} />
        </div>
      )}
    </div>
  );
}
