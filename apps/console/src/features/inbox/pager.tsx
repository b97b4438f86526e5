import { Button } from "@mantine/core";
import { formatNumber } from "@paknam/thai";
import { useSay } from "../../language.ts";
import classes from "./inbox.module.css";
import { PAGE_SIZE } from "./inbox-search.ts";

/** Pages are the server's; here only which one. */
export function Pager({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const { say } = useSay();
  if (total <= PAGE_SIZE && page === 1) return null;
  const from = (page - 1) * PAGE_SIZE + 1;
  const to = Math.min(page * PAGE_SIZE, total);
  return (
    <nav className={classes.pager}>
      <span>
        {say("console.inbox.range", { from: formatNumber(from), to: formatNumber(to), total: formatNumber(total) })}
      </span>
      <Button variant="default" size="xs" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {say("console.inbox.previous")}
      </Button>
      <Button variant="default" size="xs" disabled={to >= total} onClick={() => onPage(page + 1)}>
        {say("console.inbox.nextPage")}
      </Button>
    </nav>
  );
}
