import { Button } from "@mantine/core";
import { useSay } from "../../language.ts";
import classes from "./writer.module.css";

/** Somebody changed the message while it was being typed: nothing is lost, and the writer says which stands. */
export function ChangedNotice({ onLatest, onMine }: { onLatest: () => void; onMine: () => void }) {
  const { say } = useSay();
  return (
    <div className={classes.changed} role="alert">
      <strong>{say("consoleBroadcasts.write.changedTitle")}</strong>
      <p>{say("consoleBroadcasts.write.changedHint")}</p>
      <div>
        <Button size="xs" variant="default" onClick={onMine}>
          {say("consoleBroadcasts.write.useMine")}
        </Button>
        <Button size="xs" variant="subtle" onClick={onLatest}>
          {say("consoleBroadcasts.write.useLatest")}
        </Button>
      </div>
    </div>
  );
}
