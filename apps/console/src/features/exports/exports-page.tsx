import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { IconFileExport, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useMe } from "../session/queries.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { fitsState, readExportsSearch } from "./exports-search.ts";
import { ExportsTable } from "./exports-table.tsx";
import { exportsQuery } from "./queries.ts";

const STATES = ["all", "waiting", "approved", "done"] as const;

/** Members leave as a file only for a reason that somebody else approved. */
export function ExportsPage() {
  const { say } = useSay();
  const { policies } = useMe();
  const { state, group } = useSearch({ from: "/frame/exports" });
  const navigate = useNavigate();
  const mayUse = policies.manageGroups || policies.decideExports;
  const { data, error, refetch } = useQuery({ ...exportsQuery, enabled: mayUse });
  const [isAsking, setIsAsking] = useState(group !== undefined);
  if (!mayUse) return <Denied title={say("consoleGroups.exports.title")} />;
  const rows = (data ?? []).filter((row) => fitsState(row, state));
  const show = (next: string) => void navigate({ to: "/exports", search: readExportsSearch({ state: next }) });
  return (
    <Page
      title={say("consoleGroups.exports.title")}
      hint={say("consoleGroups.exports.hint")}
      act={
        policies.manageGroups && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsAsking(true)}>
            {say("consoleGroups.exports.ask")}
          </Button>
        )
      }
    >
      <SegmentedControl
        style={{ alignSelf: "flex-start" }}
        aria-label={say("consoleGroups.exports.columns.state")}
        value={state ?? "all"}
        onChange={show}
        data={STATES.map((value) => ({ value, label: say(`consoleGroups.exports.states.${value}`) }))}
      />
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4].map((row) => <Skeleton key={row} height={52} />)}
      {data && rows.length === 0 && (
        <Blank
          icon={<IconFileExport size={32} stroke={1.5} aria-hidden />}
          title={say(data.length === 0 ? "consoleGroups.exports.empty" : "consoleGroups.exports.noMatch")}
          {...(data.length === 0 ? { hint: say("consoleGroups.exports.emptyHint") } : {})}
        />
      )}
      {rows.length > 0 && <ExportsTable rows={rows} />}
      {isAsking && (
        <AskDialog
          groupId={group ?? null}
          onClose={() => {
            setIsAsking(false);
            if (group) show(state ?? "all");
          }}
        />
      )}
    </Page>
  );
}
