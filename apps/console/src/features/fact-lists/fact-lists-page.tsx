import { Skeleton } from "@mantine/core";
import { IconListCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useMe } from "../session/queries.ts";
import { ListsTable } from "./lists-table.tsx";
import { factListsQuery } from "./queries.ts";
import { UploadList } from "./upload-list.tsx";

/** Lists that one's organisation answers for: taking one in, those in force, withdrawing. */
export function FactListsPage() {
  const { say } = useSay();
  const { policies } = useMe();
  const { type } = useSearch({ from: "/frame/fact-lists" });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...factListsQuery, enabled: policies.answerForFacts });
  if (!policies.answerForFacts) return <Denied title={say("consoleGroups.lists.title")} />;
  return (
    <Page title={say("consoleGroups.lists.title")} hint={say("consoleGroups.lists.hint")}>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [160, 41, 40].map((height) => <Skeleton key={height} height={height} />)}
      {data?.types.length === 0 && (
        <Blank
          icon={<IconListCheck size={32} stroke={1.5} aria-hidden />}
          title={say("consoleGroups.lists.noTypes")}
          hint={say("consoleGroups.lists.noTypesHint")}
        />
      )}
      {data && data.types.length > 0 && (
        <>
          <UploadList
            types={data.types}
            lists={data.lists}
            type={data.types.find(({ key }) => key === type)?.key ?? null}
            onType={(key) => void navigate({ to: "/fact-lists", search: key ? { type: key } : {}, replace: true })}
          />
          <ListsTable lists={data.lists} types={data.types} />
        </>
      )}
    </Page>
  );
}
