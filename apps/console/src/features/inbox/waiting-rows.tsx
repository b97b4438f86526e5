import { Skeleton } from "@mantine/core";
import { useSay } from "../../language.ts";
import classes from "./inbox.module.css";

const ROWS = [64, 82, 48, 71, 90, 55, 77, 60];

/** The list's shape while it is on its way. */
export function WaitingRows() {
  const { say } = useSay();
  return (
    <div className={classes.waiting} role="status" aria-label={say("console.inbox.loading")}>
      {ROWS.map((width) => (
        <div key={width}>
          <Skeleton height={14} />
          <Skeleton height={14} />
          <Skeleton height={14} width={`${width}%`} />
          <Skeleton height={14} />
          <Skeleton height={14} />
        </div>
      ))}
    </div>
  );
}
