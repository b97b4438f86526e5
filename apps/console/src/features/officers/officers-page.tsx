import { Button, Select, Skeleton, TextInput } from "@mantine/core";
import { IconSearch, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { organisationsQuery } from "../organisations/queries.ts";
import { useMe } from "../session/queries.ts";
import { InviteDialog } from "./invite-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import type { Invitation } from "./mutations.ts";
import classes from "./officers.module.css";
import { OfficersTable } from "./officers-table.tsx";
import { officersQuery } from "./queries.ts";

/** Officers by organisation, and the whole of an officer's life here; only what one's policies allow. */
export function OfficersPage() {
  const { say, nameOf } = useSay();
  const { policies } = useMe();
  const { organisation } = useSearch({ from: "/frame/officers" });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(officersQuery(organisation));
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const [text, setText] = useState("");
  const [isInviting, setIsInviting] = useState(false);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const wanted = text.trim().toLowerCase();
  const rows = (data ?? []).filter(
    ({ name, email }) => name.toLowerCase().includes(wanted) || email.toLowerCase().includes(wanted),
  );
  const inviteButton = policies.manageOfficers && (
    <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => setIsInviting(true)}>
      {say("consoleOffice.officers.invite")}
    </Button>
  );
  return (
    <Page title={say("consoleOffice.officers.title")} act={inviteButton}>
      <div className={classes.filters}>
        <TextInput
          aria-label={say("consoleOffice.officers.search")}
          placeholder={say("consoleOffice.officers.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {policies.manageAllOfficers && (
          <Select
            aria-label={say("console.inbox.organisation")}
            placeholder={say("console.inbox.any", { what: say("console.inbox.organisation") })}
            data={organisations.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
            value={organisation ?? null}
            onChange={(value) => void navigate({ to: "/officers", search: value ? { organisation: value } : {} })}
            searchable
            clearable
            clearButtonProps={{ "aria-label": say("console.inbox.clear") }}
          />
        )}
        {data && <span className={classes.count}>{say("consoleOffice.officers.count", { count: rows.length })}</span>}
      </div>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5].map((row) => <Skeleton key={row} height={44} />)}
      {data && rows.length === 0 && (
        <Blank
          icon={<IconUsers size={32} stroke={1.5} aria-hidden />}
          title={say(wanted === "" ? "consoleOffice.officers.empty" : "consoleOffice.officers.noMatch")}
          {...(wanted === "" && policies.manageOfficers ? { hint: say("consoleOffice.officers.emptyHint") } : {})}
        />
      )}
      {rows.length > 0 && <OfficersTable rows={rows} onInvitation={setInvitation} />}
      {isInviting && (
        <InviteDialog
          organisation={organisation}
          onClose={() => setIsInviting(false)}
          onInvited={(made) => {
            setIsInviting(false);
            setInvitation(made);
          }}
        />
      )}
      {invitation && <LinkDialog invitation={invitation} onClose={() => setInvitation(null)} />}
    </Page>
  );
}
