import { Button } from "@mantine/core";
import { officer } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone, tellFailed } from "../../parts/tell.ts";
import { sessionKeys } from "../session/queries.ts";
import classes from "./me.module.css";
import { timeLeft } from "./time-left.ts";

const ASK_EVERY_MS = 4_000;

/** Links one's LINE by a code sent in the chat; while it is valid the page looks whether it has arrived. */
export function LineLink({ isLinked }: { isLinked: boolean }) {
  const { say, language } = useSay();
  const client = useQueryClient();
  const failed = (error: unknown) => tellFailed(sentenceFor(language, error));
  const refresh = () => client.invalidateQueries({ queryKey: sessionKeys.me });
  const start = useMutation({ mutationFn: () => call(officer.startLineLink), onError: failed });
  const end = useMutation({
    mutationFn: () => call(officer.endLineLink),
    onSuccess: () => {
      start.reset();
      tellDone(say("console.me.lineEnded"));
      void refresh();
    },
    onError: failed,
  });
  const [now, setNow] = useState(() => Date.now());
  const given = start.data;
  const left = given && !isLinked ? timeLeft(given.expiresAt, now) : null;
  const isWaiting = left !== null;
  useEffect(() => {
    if (!isWaiting) return;
    const second = setInterval(() => setNow(Date.now()), 1_000);
    const ask = setInterval(() => void client.invalidateQueries({ queryKey: sessionKeys.me }), ASK_EVERY_MS);
    return () => {
      clearInterval(second);
      clearInterval(ask);
    };
  }, [isWaiting, client]);

  if (isLinked)
    return (
      <>
        <p>
          <strong>{say("console.me.lineOn")}</strong>
        </p>
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {say("console.me.lineEnd")}
        </Button>
      </>
    );
  return (
    <>
      {given && left && (
        <div role="status">
          {say("console.me.lineHow")}
          <br />
          <code className={classes.code}>{given.code}</code>
          <p>{say("console.me.lineLeft", { time: left })}</p>
        </div>
      )}
      {given && !left && <p>{say("console.me.lineLapsed")}</p>}
      {!left && (
        <Button
          variant="default"
          loading={start.isPending}
          onClick={() => {
            setNow(Date.now());
            start.mutate();
          }}
        >
          {say("console.me.lineStart")}
        </Button>
      )}
    </>
  );
}
