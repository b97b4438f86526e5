import { CallError, membership } from "@paknam/contract";
import { formatTime } from "@paknam/thai";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import own from "../own-page/own-page.module.css";
import { useOwnPage } from "../own-page/use-own-page.ts";
import { buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Phrases } from "../parts/phrases.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { PreparedForm } from "./prepared-form.tsx";
import { DoneView } from "./question-parts.tsx";
import "./words.ts";

/** What an officer wrote down at the counter, on the person's own phone: to correct, to consent to, to confirm or to refuse. */
export function PreparedPage() {
  const { code = "" } = useParams({ strict: false });
  const { say, language } = useWords();
  const { call } = useMemberSession();
  const [ended, setEnded] = useState<"confirmed" | "refused" | null>(null);
  const page = useOwnPage();
  const prepared = useQuery({
    queryKey: ["prepared", code],
    queryFn: () => call(membership.getPrepared, { params: { code } }),
    enabled: ended === null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = prepared.error ?? page.error;
  if (ended === "confirmed" && page.data)
    return (
      <Suspense fallback={<Waiting />}>
        <DoneView page={page.data} />
      </Suspense>
    );
  if (ended === "refused")
    return (
      <div className={own.page} role="status">
        <h1>{say("joining.prepared.refused")}</h1>
        <p>{say("joining.prepared.refusedWords")}</p>
        <Link to="/liff/join" className={buttonClass("quiet")}>
          {say("joining.toJoin")}
        </Link>
      </div>
    );
  const isReady = prepared.data && page.data;
  const retry = () => {
    void prepared.refetch();
    void page.refetch();
  };
  return (
    <div className={own.page}>
      <h1>
        <Phrases text={say("joining.prepared.title")} />
      </h1>
      {error &&
        !isReady &&
        (isCodeOver(error) ? <CodeOver error={error} /> : <Problem error={error} onRetry={retry} />)}
      {!isReady && !error && <Waiting lines={7} />}
      {prepared.data && page.data && (
        <>
          <p>
            {say(page.data.isRegistered ? "joining.prepared.member" : "joining.prepared.words", {
              organisation: prepared.data.organisation,
              time: formatTime(new Date(prepared.data.expiresAt), language),
            })}
          </p>
          <PreparedForm code={code} prepared={prepared.data} page={page.data} onEnd={setEnded} />
        </>
      )}
    </div>
  );
}

const isCodeOver = (error: unknown): boolean => error instanceof CallError && error.code === "prepared.code";

/** Trying again does not help; registering by oneself does. */
function CodeOver({ error }: { error: unknown }) {
  const { say, sayError } = useWords();
  return (
    <Notice kind="warn">
      <p role="alert">{sayError(error)}</p>
      <Link to="/liff/join" className={buttonClass("quiet")}>
        {say("joining.toJoin")}
      </Link>
    </Notice>
  );
}
