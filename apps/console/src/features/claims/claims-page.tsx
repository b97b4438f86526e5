import { SegmentedControl } from "@mantine/core";
import { IconCircleCheck, IconInbox } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { Pager } from "../inbox/pager.tsx";
import { WaitingRows } from "../inbox/waiting-rows.tsx";
import { useMe } from "../session/queries.ts";
import { ClaimsTable } from "./claims-table.tsx";
import { claimsQuery } from "./queries.ts";

/** What people asked one's organisation to confirm, the nearest deadline first. */
export function ClaimsPage() {
  const { say } = useSay();
  const { policies } = useMe();
  const search = useSearch({ from: "/frame/claims" });
  const navigate = useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...claimsQuery(search),
    enabled: policies.answerForFacts,
  });
  if (!policies.answerForFacts) return <Denied title={say("consoleMembers.claims.title")} />;
  const state = search.state ?? "open";
  const Shape = state === "open" ? IconCircleCheck : IconInbox;
  return (
    <Page title={say("consoleMembers.claims.title")}>
      <SegmentedControl
        style={{ alignSelf: "flex-start" }}
        aria-label={say("consoleMembers.claims.columns.state")}
        value={state}
        onChange={(value) => void navigate({ to: "/claims", search: value === "done" ? { state: "done" } : {} })}
        data={(["open", "done"] as const).map((value) => ({
          value,
          label: say(`consoleMembers.claims.states.${value}`),
        }))}
      />
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <WaitingRows />}
      {data?.claims.length === 0 && (
        <Blank
          icon={
            <Shape size={32} stroke={1.5} {...(state === "open" ? { color: "var(--pk-green)" } : {})} aria-hidden />
          }
          title={say(`consoleMembers.claims.empty.${state}`)}
          hint={say(`consoleMembers.claims.emptyHint.${state}`)}
        />
      )}
      {data && data.claims.length > 0 && (
        <div aria-busy={isPlaceholderData}>
          <ClaimsTable claims={data.claims} />
          <Pager
            page={search.page ?? 1}
            total={data.total}
            onPage={(page) => void navigate({ to: "/claims", search: { ...search, page } })}
          />
        </div>
      )}
    </Page>
  );
}
