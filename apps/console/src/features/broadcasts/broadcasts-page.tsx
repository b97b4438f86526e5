import { Button, Select, Skeleton } from "@mantine/core";
import { IconMessage2Share, IconPlus, IconSearchOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { Pager } from "../inbox/pager.tsx";
import { useMe } from "../session/queries.ts";
import classes from "./broadcasts.module.css";
import { readBroadcastsSearch } from "./broadcasts-search.ts";
import { BroadcastsTable } from "./broadcasts-table.tsx";
import { listQuery } from "./queries.ts";
import { STATES } from "./states.ts";

/** Messages to many: what waits, what is being sent, what became of the rest. */
export function BroadcastsPage() {
  const { say } = useSay();
  const { role } = useMe();
  const search = useSearch({ from: "/frame/broadcasts" });
  const navigate = useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery(listQuery(search));
  const mayWrite = role !== "viewer";
  const go = (changes: Record<string, unknown>) =>
    void navigate({ to: "/broadcasts", search: readBroadcastsSearch(changes) });
  useKeys({ ...(mayWrite ? { n: () => void navigate({ to: "/broadcasts/new" }) } : {}), ".": () => void refetch() });
  return (
    <Page
      title={say("consoleBroadcasts.list.title")}
      hint={say("consoleBroadcasts.list.hint")}
      act={
        mayWrite && (
          <Button
            renderRoot={(props) => <Link {...props} to="/broadcasts/new" />}
            leftSection={<IconPlus size={18} aria-hidden />}
            aria-keyshortcuts="n"
          >
            {say("consoleBroadcasts.list.new")}
            <kbd className={classes.key} aria-hidden>
              N
            </kbd>
          </Button>
        )
      }
    >
      <Select
        className={classes.filter ?? ""}
        aria-label={say("consoleBroadcasts.list.states")}
        placeholder={say("consoleBroadcasts.list.allStates")}
        data={STATES.map((state) => ({ value: state, label: say(`consoleBroadcasts.state.${state}`) }))}
        value={search.state ?? null}
        onChange={(state) => go({ state })}
        clearable
        clearButtonProps={{ "aria-label": say("consoleBroadcasts.list.seeAll") }}
        maxDropdownHeight={400}
      />
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5, 6].map((row) => <Skeleton key={row} height={56} />)}
      {data?.broadcasts.length === 0 &&
        (search.state ? (
          <Blank
            icon={<IconSearchOff size={32} stroke={1.5} aria-hidden />}
            title={say("consoleBroadcasts.list.noMatch")}
          >
            <Link to="/broadcasts">{say("consoleBroadcasts.list.seeAll")}</Link>
          </Blank>
        ) : (
          <Blank
            icon={<IconMessage2Share size={32} stroke={1.5} aria-hidden />}
            title={say("consoleBroadcasts.list.empty")}
            hint={say("consoleBroadcasts.list.emptyHint")}
          />
        ))}
      {data && data.broadcasts.length > 0 && (
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? classes.stale : undefined}>
          <BroadcastsTable rows={data.broadcasts} />
          <Pager page={search.page ?? 1} total={data.total} onPage={(page) => go({ ...search, page })} />
        </div>
      )}
    </Page>
  );
}
