import { Button, Modal, Skeleton, TextInput } from "@mantine/core";
import { type BroadcastView, CallError } from "@paknam/contract";
import { formatDateTime, formatNumber } from "@paknam/thai";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { useNow } from "../../parts/use-now.ts";
import { useMe } from "../session/queries.ts";
import classes from "./broadcast.module.css";
import { isSameNumber, plainNumber } from "./confirm-number.ts";
import { reachQuery } from "./queries.ts";
import { isQuietHour } from "./quiet-hours.ts";
import { useAct } from "./use-act.ts";
import { useAudienceWords } from "./use-audience-words.ts";
import { useCostWords } from "./use-cost-words.ts";

/** Approving sends to many: number, place and cost are counted anew and read, and the number is typed. */
export function ApproveDialog({ view, onClose }: { view: BroadcastView; onClose: () => void }) {
  const { say, language } = useSay();
  const { mode } = useMe();
  const now = useNow();
  const audienceWords = useAudienceWords();
  const costWords = useCostWords();
  const [typed, setTyped] = useState("");
  const [isTold, setIsTold] = useState(false);
  const { kind, rule, corrects, sendAt } = view;
  const wanted = { kind, rule, corrects, languages: Object.keys(view.texts) };
  const { data: reach, error, isFetching } = useQuery({ ...reachQuery(wanted), staleTime: 0, gcTime: 0 });
  const send = useAct(view.id, onClose);
  const isLater = sendAt !== null && new Date(sendAt) > now;
  const at = isLater ? new Date(sendAt) : now;
  const isNobody = reach?.reachable === "0";
  const isAnother = send.error instanceof CallError && send.error.code === "broadcast.reach_changed";
  const submit = () => {
    if (!reach || isNobody || isFetching || send.isPending) return;
    setIsTold(true);
    if (!isSameNumber(typed, reach.reachable)) return;
    send.mutate(
      { act: "approve", reachable: reach.reachable },
      {
        onError: () => {
          setTyped("");
          setIsTold(false);
        },
      },
    );
  };
  useKeys({ "mod+enter": submit });
  const number = plainNumber(reach?.reachable ?? "");
  return (
    <Modal opened onClose={onClose} title={say("consoleBroadcasts.ask.approveTitle")} size="lg">
      <form
        className={form_.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {error && (
          <p className={form_.failed} role="alert">
            {sentenceFor(language, error)}
          </p>
        )}
        {!reach && !error && <Skeleton height={180} />}
        {reach && (
          <>
            <p className={classes.count} aria-live="polite" aria-busy={isFetching}>
              <strong>{reach.reachable}</strong> {say("consoleBroadcasts.ask.approveTo")}
            </p>
            <Facts
              facts={[
                [
                  say("consoleBroadcasts.list.columns.message"),
                  `${say(`consoleBroadcasts.kind.${kind}`)}: ${view.title}`,
                ],
                [say("consoleBroadcasts.one.toWhom"), audienceWords(view)],
                [say("consoleBroadcasts.reach.cost"), costWords(reach)],
                [
                  say("consoleBroadcasts.one.when"),
                  isLater ? formatDateTime(at, language) : say("consoleBroadcasts.one.now"),
                ],
              ]}
            />
            {reach.isTooMuch && reach.left !== null && (
              <p className={form_.failed}>
                {say(`consoleBroadcasts.ask.${kind === "alert" ? "tooMuch" : "tooMuchRefused"}`, {
                  left: formatNumber(reach.left),
                })}
              </p>
            )}
            {kind !== "alert" && isQuietHour(at) && (
              <p className={form_.warned}>
                {say(isLater ? "consoleBroadcasts.write.quietAt" : "consoleBroadcasts.write.quietNow")}
              </p>
            )}
            {mode === "practice" && <p className={form_.quiet}>{say("consoleBroadcasts.one.practice")}</p>}
            {isNobody ? (
              <p className={form_.warned}>{say("consoleBroadcasts.ask.nobody")}</p>
            ) : (
              <TextInput
                label={say("consoleBroadcasts.ask.approveType", { number })}
                error={
                  isTold &&
                  !isSameNumber(typed, reach.reachable) &&
                  say("consoleBroadcasts.ask.approveWrong", { number })
                }
                className={classes.typed ?? ""}
                inputMode="numeric"
                autoComplete="off"
                data-autofocus
                value={typed}
                onChange={(event) => {
                  setTyped(event.currentTarget.value);
                  setIsTold(false);
                }}
              />
            )}
          </>
        )}
        {send.isError && (
          <p className={form_.failed} role="alert">
            {sentenceFor(language, send.error)} {isAnother && say("consoleBroadcasts.ask.approveRecount")}
          </p>
        )}
        <div className={form_.foot}>
          <Button type="submit" loading={send.isPending} disabled={!reach || isNobody || isFetching}>
            {say(isLater ? "consoleBroadcasts.ask.approveLater" : "consoleBroadcasts.ask.approveNow")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say("consoleBroadcasts.ask.back")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
