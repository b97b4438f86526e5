import { Skeleton } from "@mantine/core";
import { useSay } from "../../language.ts";
import classes from "./members.module.css";

/** The results' shape while they are on their way. */
export function WaitingHits() {
  const { say } = useSay();
  return (
    <div role="status" aria-label={say("common.loading")} className={classes.waiting}>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton key={row} height={56} />
      ))}
    </div>
  );
}
