import type { BroadcastView } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { useSay } from "../../language.ts";
import { useMe } from "../session/queries.ts";
import classes from "./broadcast.module.css";
import { isMoving } from "./is-moving.ts";

/** What somebody must know before acting: why it is held, what to change, when it goes, that it is practice. */
export function Notices({ view }: { view: BroadcastView }) {
  const { say, language } = useSay();
  const { mode } = useMe();
  const { state, heldBecause, decidedBy, decidedWords, sendAt } = view;
  const isHeldByMonth = heldBecause === "month-used-up";
  return (
    <>
      {state === "held" && (
        <div className={classes.notice} data-tone="warn" role="status">
          {isHeldByMonth ? (
            <>
              <strong>{say("consoleBroadcasts.one.heldTitle")}</strong>
              <p>{say("consoleBroadcasts.one.heldHint")}</p>
            </>
          ) : (
            <p>{say("consoleBroadcasts.one.heldOther", { why: heldBecause ?? "" })}</p>
          )}
        </div>
      )}
      {state === "returned" && (
        <div className={classes.notice} data-tone="warn" role="status">
          <strong>{say("consoleBroadcasts.one.returnedTitle", { name: decidedBy ?? "" })}</strong>
          <p>{decidedWords}</p>
        </div>
      )}
      {state === "approved" && (
        <div className={classes.notice} role="status">
          <p>
            {sendAt && !isMoving(view, Date.now())
              ? say("consoleBroadcasts.one.scheduled", { when: formatDateTime(new Date(sendAt), language) })
              : say("consoleBroadcasts.one.soon")}
          </p>
        </div>
      )}
      {mode === "practice" && <p className={classes.practice}>{say("consoleBroadcasts.one.practice")}</p>}
    </>
  );
}
