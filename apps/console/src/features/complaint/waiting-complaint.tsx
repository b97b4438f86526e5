import { Skeleton } from "@mantine/core";
import { useSay } from "../../language.ts";
import classes from "./complaint.module.css";

/** The page's shape while the complaint is on its way. */
export function WaitingComplaint() {
  const { say } = useSay();
  return (
    <div className={`${classes.page} fill`} role="status" aria-label={say("consoleComplaint.loading")}>
      <div className={classes.head}>
        <Skeleton height={28} width={420} />
        <Skeleton height={36} width="80%" my="md" />
      </div>
      <div className={classes.body}>
        <div className={classes.column}>
          <Skeleton height={16} mb="xs" />
          <Skeleton height={16} width="70%" mb="lg" />
          <Skeleton height={232} />
        </div>
        <div className={classes.column}>
          {[1, 2, 3].map((step) => (
            <Skeleton key={step} height={64} mb="md" />
          ))}
        </div>
      </div>
    </div>
  );
}
