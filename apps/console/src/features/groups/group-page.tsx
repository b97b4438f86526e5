import { Button, Skeleton } from "@mantine/core";
import { IconArrowLeft, IconFileExport } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useMe } from "../session/queries.ts";
import { FillGroup } from "./fill-group.tsx";
import { GroupFacts } from "./group-facts.tsx";
import { GroupForm } from "./group-form.tsx";
import classes from "./groups.module.css";
import { groupsQuery } from "./queries.ts";

/** One group: what it is, who belongs to it, who may address it. */
export function GroupPage() {
  const { say, nameOf } = useSay();
  const { policies } = useMe();
  const { groupId } = useParams({ from: "/frame/groups/$groupId" });
  const { data, error, refetch } = useQuery({ ...groupsQuery, enabled: policies.manageGroups });
  if (!policies.manageGroups) return <Denied title={say("consoleGroups.groups.title")} />;
  const group = data?.find(({ id }) => id === groupId);
  return (
    <Page
      title={group ? nameOf(group.name) : say("consoleGroups.groups.title")}
      act={
        group?.canChange && (
          <Button
            renderRoot={(props) => <Link {...props} to="/exports" search={{ group: group.id }} />}
            variant="default"
            leftSection={<IconFileExport size={17} aria-hidden />}
          >
            {say("consoleGroups.groups.askExport")}
          </Button>
        )
      }
    >
      <Link to="/groups" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden />
        {say("consoleGroups.groups.back")}
      </Link>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [64, 160, 200].map((height) => <Skeleton key={height} height={height} />)}
      {data && !group && (
        <Blank title={say("consoleGroups.groups.notFound")}>
          <Link to="/groups">{say("consoleGroups.groups.back")}</Link>
        </Blank>
      )}
      {group && (
        <>
          <GroupFacts group={group} />
          {group.canChange && group.kind === "list" && <FillGroup group={group} />}
          {group.canChange && <GroupForm key={group.id} group={group} />}
        </>
      )}
    </Page>
  );
}
