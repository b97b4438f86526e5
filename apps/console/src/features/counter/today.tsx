import { Skeleton } from "@mantine/core";
import { formatTime } from "@paknam/thai";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { Problem } from "../../parts/problem.tsx";
import classes from "./counter.module.css";
import { preparedQuery } from "./queries.ts";

/** Whom the counter prepared today, and what came of it. */
export function Today({ currentId }: { currentId: string | undefined }) {
  const { say, language } = useSay();
  const { data, error, refetch } = useQuery(preparedQuery);
  return (
    <aside className={classes.today} aria-label={say("consoleMembers.counter.today")}>
      <h2>{say("consoleMembers.counter.today")}</h2>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3].map((row) => <Skeleton key={row} height={32} mb={6} />)}
      {data?.length === 0 && (
        <p className={classes.or}>
          {say("consoleMembers.counter.empty")} {say("consoleMembers.counter.emptyHint")}
        </p>
      )}
      {data && data.length > 0 && (
        <table>
          <thead>
            <tr>
              {(["name", "state", "at"] as const).map((column) => (
                <th key={column} scope="col">
                  {say(`consoleMembers.counter.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.map((row) => (
              <tr key={row.id} data-current={row.id === currentId || undefined}>
                <td>{row.maskedName ?? say("consoleMembers.counter.erased")}</td>
                <td data-state={row.state}>{say(`consoleMembers.counter.state.${row.state}`)}</td>
                <td>{formatTime(new Date(row.createdAt), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </aside>
  );
}
