import { IconArrowLeft } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { useMe } from "../session/queries.ts";
import { GroupForm } from "./group-form.tsx";
import classes from "./groups.module.css";

/** A new group. */
export function NewGroupPage() {
  const { say } = useSay();
  const { policies } = useMe();
  if (!policies.manageGroups) return <Denied title={say("consoleGroups.groups.title")} />;
  return (
    <Page title={say("consoleGroups.groups.new")}>
      <Link to="/groups" className={classes.back}>
        <IconArrowLeft size={18} aria-hidden />
        {say("consoleGroups.groups.back")}
      </Link>
      <GroupForm group={null} />
    </Page>
  );
}
