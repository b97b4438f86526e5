import { Button, Select, Skeleton, TextInput } from "@mantine/core";
import { IconPlus, IconSearch, IconUsersGroup } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { useMe } from "../session/queries.ts";
import classes from "./groups.module.css";
import { type GroupsSearch, readGroupsSearch } from "./groups-search.ts";
import { GroupsTable } from "./groups-table.tsx";
import { groupsQuery } from "./queries.ts";

const KINDS = ["rule", "list", "choice"] as const;

/** The groups that one's organisation owns or may address. */
export function GroupsPage() {
  const { say } = useSay();
  const { policies } = useMe();
  const search = useSearch({ from: "/frame/groups" });
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const { data, error, refetch } = useQuery({ ...groupsQuery, enabled: policies.manageGroups });
  useKeys({ "/": () => field.current?.focus() });
  if (!policies.manageGroups) return <Denied title={say("consoleGroups.groups.title")} />;
  const wanted = (search.search ?? "").trim().toLowerCase();
  const rows = (data ?? []).filter(
    ({ name, kind }) =>
      `${name.th} ${name.en}`.toLowerCase().includes(wanted) && (!search.kind || search.kind === kind),
  );
  const filter = (changes: { [Key in keyof GroupsSearch]?: string | undefined }) =>
    void navigate({ to: "/groups", search: readGroupsSearch({ ...search, ...changes }), replace: true });
  return (
    <Page
      title={say("consoleGroups.groups.title")}
      hint={say("consoleGroups.groups.hint")}
      act={
        <Button
          renderRoot={(props) => <Link {...props} to="/groups/new" />}
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          {say("consoleGroups.groups.new")}
        </Button>
      }
    >
      <div className={classes.filters}>
        <TextInput
          ref={field}
          aria-label={say("consoleGroups.groups.search")}
          placeholder={say("consoleGroups.groups.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search.search ?? ""}
          onChange={(event) => filter({ search: event.currentTarget.value })}
        />
        <Select
          aria-label={say("consoleGroups.groups.columns.kind")}
          placeholder={say("consoleGroups.groups.allKinds")}
          data={KINDS.map((kind) => ({ value: kind, label: say(`consoleGroups.groups.kind.${kind}`) }))}
          value={search.kind ?? null}
          onChange={(kind) => filter({ kind: kind ?? undefined })}
          clearable
          clearButtonProps={{ "aria-label": say("consoleMembers.clear") }}
        />
      </div>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5, 6].map((row) => <Skeleton key={row} height={48} />)}
      {data && rows.length === 0 && (
        <Blank
          icon={<IconUsersGroup size={32} stroke={1.5} aria-hidden />}
          title={say(data.length === 0 ? "consoleGroups.groups.empty" : "consoleGroups.groups.noMatch")}
          {...(data.length === 0 ? { hint: say("consoleGroups.groups.emptyHint") } : {})}
        />
      )}
      {rows.length > 0 && <GroupsTable groups={rows} />}
    </Page>
  );
}
