import type { ClaimRow } from "@paknam/contract";
import { Link } from "@tanstack/react-router";
import { useRef } from "react";
import { useSay } from "../../language.ts";
import table from "../../parts/data-table.module.css";
import { useKeys } from "../../parts/use-keys.ts";
import { useNow } from "../../parts/use-now.ts";
import { When } from "../../parts/when.tsx";
import { Due } from "../inbox/due.tsx";
import { claimUrgency } from "./claim-urgency.ts";
import classes from "./claims.module.css";

const COLUMNS = ["due", "what", "who", "state", "made"] as const;

/** The queue; j and k walk through it by the focus itself, Enter opens. */
export function ClaimsTable({ claims }: { claims: readonly ClaimRow[] }) {
  const { say, nameOf } = useSay();
  const now = useNow();
  const body = useRef<HTMLTableSectionElement>(null);
  const walk = (step: number) => {
    const links = [...(body.current?.querySelectorAll("a") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))]?.focus();
  };
  useKeys({ j: () => walk(1), k: () => walk(-1) });
  return (
    <div className={table.wrap}>
      <table className={`${table.table} ${classes.table}`}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {say(`consoleMembers.claims.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td>
                <Due urgency={claimUrgency(claim, now)} dueAt={claim.dueAt} />
              </td>
              <td>
                <Link to="/claims/$claimId" params={{ claimId: claim.id }} preload={false} className={classes.open}>
                  {nameOf(claim.name)}
                </Link>
                {claim.isContest && <span className={classes.contest}>{say("consoleMembers.claims.contest")}</span>}
              </td>
              <td>{claim.maskedName}</td>
              <td>{say(`consoleMembers.claims.state.${claim.state}`)}</td>
              <td className={classes.quiet}>
                <When at={claim.madeAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
