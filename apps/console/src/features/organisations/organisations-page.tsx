import { Button, Skeleton, Switch, TextInput } from "@mantine/core";
import type { OrganisationRow } from "@paknam/contract";
import { formatNumber, formatPhone } from "@paknam/thai";
import { IconBuildingBank, IconCircleCheck, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import table from "../../parts/data-table.module.css";
import { DataTable } from "../../parts/data-table.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import officers from "../officers/officers.module.css";
import { useMe } from "../session/queries.ts";
import { OrganisationDialog } from "./organisation-dialog.tsx";
import { organisationsQuery } from "./queries.ts";

/** Organisations as shipped, to be checked and confirmed by the province. */
export function OrganisationsPage() {
  const { say, nameOf } = useSay();
  const { policies } = useMe();
  const { data, error, refetch } = useQuery(organisationsQuery);
  const [text, setText] = useState("");
  const [isOnlyOpen, setIsOnlyOpen] = useState(false);
  const [editing, setEditing] = useState<OrganisationRow | null>(null);
  const unverified = (data ?? []).filter(({ isVerified }) => !isVerified).length;
  const wanted = text.trim().toLowerCase();
  const rows = (data ?? []).filter(
    ({ name, shortName, isVerified }) =>
      `${name.th} ${name.en} ${shortName}`.toLowerCase().includes(wanted) && !(isOnlyOpen && isVerified),
  );
  const hint = unverified > 0 ? say("consoleOffice.organisations.unverified", { count: unverified }) : undefined;
  return (
    <Page title={say("consoleOffice.organisations.title")} {...(hint ? { hint } : {})}>
      <div className={officers.filters}>
        <TextInput
          aria-label={say("consoleOffice.organisations.search")}
          placeholder={say("consoleOffice.organisations.search")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Switch
          label={say("consoleOffice.organisations.onlyUnverified")}
          checked={isOnlyOpen}
          onChange={(event) => setIsOnlyOpen(event.currentTarget.checked)}
        />
      </div>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5, 6].map((row) => <Skeleton key={row} height={40} />)}
      {data && rows.length === 0 && (
        <Blank
          icon={<IconBuildingBank size={32} stroke={1.5} aria-hidden />}
          title={say(data.length === 0 ? "consoleOffice.organisations.empty" : "consoleOffice.organisations.noMatch")}
          {...(data.length === 0 ? { hint: say("consoleOffice.organisations.emptyHint") } : {})}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          columns={(["name", "short", "phone", "officers", "state"] as const).map((column) =>
            say(`consoleOffice.organisations.columns.${column}`),
          )}
          acts={policies.editOrganisations && say("consoleOffice.organisations.columns.acts")}
        >
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  {nameOf(row.name)}
                  {(row.isCentre || !row.isActive) && (
                    <div className={table.sub}>
                      {say(
                        row.isCentre ? "consoleOffice.organisations.centre" : "consoleOffice.organisations.inactive",
                      )}
                    </div>
                  )}
                </td>
                <td>{row.shortName}</td>
                <td>
                  {row.phone ? (
                    formatPhone(row.phone)
                  ) : (
                    <span className={table.sub}>{say("consoleOffice.organisations.noPhone")}</span>
                  )}
                </td>
                <td>{formatNumber(row.officerCount)}</td>
                <td>
                  {row.isVerified ? (
                    <span
                      style={{
                        color: "var(--pk-green-strong)",
                        display: "inline-flex",
                        alignItems: "center",
                        gap: 4,
                      }}
                    >
                      <IconCircleCheck size={16} aria-hidden />
                      {say("consoleOffice.organisations.verified")}
                    </span>
                  ) : (
                    <span className={table.sub}>{say("consoleOffice.organisations.notVerified")}</span>
                  )}
                </td>
                <td className={table.end}>
                  {policies.editOrganisations && (
                    <Button variant="subtle" size="xs" onClick={() => setEditing(row)}>
                      {say("consoleOffice.organisations.edit")}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {editing && <OrganisationDialog row={editing} onClose={() => setEditing(null)} />}
    </Page>
  );
}
