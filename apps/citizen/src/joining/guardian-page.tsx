import { CallError, membership } from "@paknam/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import own from "../own-page/own-page.module.css";
import { Button, buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { ConsentWords } from "./consent-words.tsx";
import css from "./joining.module.css";
import "./words.ts";

/** What a parent or guardian is asked to confirm for somebody under age. */
export function GuardianPage() {
  const { code = "" } = useParams({ strict: false });
  const { say, nameOf } = useWords();
  const { call } = useMemberSession();
  const { data, error, refetch } = useQuery({
    queryKey: ["guardian", code],
    queryFn: () => call(membership.getGuardianRequest, { params: { code } }),
  });
  const answer = useMutation({
    mutationFn: (accepted: boolean) => call(membership.answerAsGuardian, { params: { code }, body: { accepted } }),
  });
  if (answer.isSuccess) return <Answered hasAccepted={answer.variables} name={data?.minorName ?? ""} />;
  return (
    <div className={own.page}>
      <h1>{say("joining.guardian.title")}</h1>
      {error && !data && <Refused error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={5} />}
      {data && data.purposes.length === 0 && <p>{say("joining.guardian.nothing")}</p>}
      {data && data.purposes.length > 0 && (
        <>
          <p>{say("joining.guardian.asks", { name: data.minorName })}</p>
          {data.texts.map((text) => (
            <section key={text.purpose} className={css.consent}>
              <h2>{nameOf(text.title)}</h2>
              <p>{nameOf(text.short)}</p>
              <ConsentWords text={text} hasChanged={false} before={null} />
            </section>
          ))}
          <p className={css.quiet}>{say("joining.guardian.means")}</p>
          {answer.error ? <Refused error={answer.error} onRetry={() => answer.reset()} /> : null}
          <div className={own.pair}>
            <Button isBusy={answer.isPending && answer.variables} onClick={() => answer.mutate(true)}>
              {say("joining.guardian.confirm")}
            </Button>
            <Button kind="quiet" isBusy={answer.isPending && !answer.variables} onClick={() => answer.mutate(false)}>
              {say("joining.guardian.refuse")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** A refusal ends here, but for one: who is not a member yet may become one. */
function Refused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { say, sayError } = useWords();
  const code = error instanceof CallError ? error.code : "";
  if (!code.startsWith("guardian.")) return <Problem error={error} onRetry={onRetry} />;
  return (
    <Notice kind="warn">
      <p role="alert">{sayError(error)}</p>
      {code === "guardian.unfit" && (
        <Link to="/liff/join" className={buttonClass("quiet")}>
          {say("joining.toJoin")}
        </Link>
      )}
    </Notice>
  );
}

function Answered({ hasAccepted, name }: { hasAccepted: boolean; name: string }) {
  const { say } = useWords();
  const { close } = useMemberSession();
  return (
    <div className={own.page} role="status">
      <h1>{say(hasAccepted ? "joining.guardian.confirmed" : "joining.guardian.refused")}</h1>
      <p>{say(hasAccepted ? "joining.guardian.confirmedWords" : "joining.guardian.refusedWords", { name })}</p>
      {close && <Button onClick={close}>{say("common.close")}</Button>}
    </div>
  );
}
