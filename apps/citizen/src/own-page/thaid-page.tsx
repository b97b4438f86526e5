import { CallError, membership } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { IconShieldCheckFilled } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import "./words.ts";
import { ThaidButton } from "../joining/thaid-button.tsx";
import { buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import type { MemberSession } from "../sign-in/member-session.ts";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { changesByThaid, type Known } from "./changes-by-thaid.ts";
import css from "./own-page.module.css";
import { dropThaidAnswer, readThaidAnswer } from "./thaid-answer.ts";
import { useOwnPage } from "./use-own-page.ts";

const Decision = lazy(async () => ({ default: (await import("./decisions.tsx")).Decision }));

/** The way back from ThaID: what it said is taken in once, and told. */
export function ThaidPage() {
  const { say } = useWords();
  const session = useMemberSession();
  const client = useQueryClient();
  const query = readThaidAnswer();
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ["thaid", session.ownerKey],
    queryFn: async () => {
      const answer = await finish(session, query ?? "").finally(() =>
        client.invalidateQueries({ queryKey: ["me", session.ownerKey] }),
      );
      client.setQueryData(["me", session.ownerKey], answer.after.page);
      return answer;
    },
    enabled: query !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className={css.page}>
      {isFetching && (
        <>
          <h1>{say("ownPage.thaid.working")}</h1>
          <Waiting lines={3} />
        </>
      )}
      {data && !isFetching && <Proven {...data} />}
      {error && !isFetching && <NotProven error={error} onRetry={() => void refetch()} />}
      {!data && !error && !isFetching && <NothingToDo />}
    </div>
  );
}

async function finish({ call }: MemberSession, query: string): Promise<{ before: Known; after: Known }> {
  const look = async (): Promise<Known> => {
    const page = await call(membership.getOwnPage);
    return { page, draft: page.isRegistered ? {} : (await call(membership.getRegistration)).draft };
  };
  const before = await look();
  try {
    await call(membership.finishThaid, { body: { query } });
  } catch (error) {
    // Only a lost connection is worth trying with the same answer: it is good once.
    if (!(error instanceof CallError) || error.status !== 0) dropThaidAnswer();
    throw error;
  }
  dropThaidAnswer();
  return { before, after: await look() };
}

function Proven({ before, after }: { before: Known; after: Known }) {
  const { say, nameOf, language } = useWords();
  const { changes, newFacts } = changesByThaid(before, after);
  const { page } = after;
  const shown = (value: string | number | null) =>
    typeof value === "number" ? say("ownPage.thaid.year", { buddhist: value + 543, common: value }) : value;
  return (
    <>
      <IconShieldCheckFilled className={css.proven} size={56} aria-hidden />
      <h1>{say("ownPage.thaid.done")}</h1>
      {page.levelSource && (
        <p>{say("ownPage.thaid.since", { date: formatDate(new Date(page.levelSource.at), language) })}</p>
      )}
      {changes.length === 0 && newFacts.length === 0 && <p>{say("ownPage.thaid.same")}</p>}
      {changes.length > 0 && (
        <dl className={css.facts}>
          {changes.map(({ field, before: then, after: now }) => (
            <div key={field}>
              <dt>{say(`ownPage.thaid.fields.${field}`)}</dt>
              <dd>
                {shown(now)}
                {then !== null && <small> {say("ownPage.thaid.was", { value: shown(then) })}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {newFacts.length > 0 && (
        <Notice kind="good">
          <p>{say("ownPage.thaid.facts")}</p>
          <ul className={css.plain}>
            {newFacts.map(({ id, name, organisation }) => (
              <li key={id}>
                {nameOf(name)} <small>{nameOf(organisation.name)}</small>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p className={css.quiet}>{say("ownPage.thaid.kept")}</p>
      <Link to={page.isRegistered ? "/liff/me" : "/liff/join"} className={buttonClass("main")}>
        {say(page.isRegistered ? "ownPage.title" : "ownPage.thaid.goOn")}
      </Link>
    </>
  );
}

function NotProven({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { say, sayError } = useWords();
  const code = error instanceof CallError ? error.code : "";
  if (code === "network.unreachable") return <Problem error={error} onRetry={onRetry} />;
  if (code === "identity.of_another") return <OfAnother />;
  const isOffered = code !== "identity.not_offered" && code !== "identity.other_person";
  return (
    <>
      <h1>{say(code === "thaid.denied" ? "ownPage.thaid.denied" : "ownPage.thaid.failed")}</h1>
      <Notice kind={code === "thaid.denied" ? "info" : "warn"}>
        <p>{sayError(error)}</p>
      </Notice>
      {isOffered && <ThaidButton kind="main" words={say("ownPage.thaid.again")} />}
      <Link to="/liff/me" className={buttonClass("quiet")}>
        {say("ownPage.title")}
      </Link>
    </>
  );
}

/** That person is a member under another LINE account: said plainly, decided by nobody but them. */
function OfAnother() {
  const { say } = useWords();
  const { data, error, refetch, isFetching } = useOwnPage();
  const request = data?.requests.find(({ kind }) => kind === "join-accounts");
  if (data && !request && !isFetching) return <Navigate to="/liff/me" replace />;
  return (
    <>
      <h1>{say("ownPage.thaid.ofAnother")}</h1>
      <p>{say("ownPage.thaid.ofAnotherWords")}</p>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {data && request && (
        <Suspense fallback={<Waiting />}>
          <Decision request={request} page={data} />
        </Suspense>
      )}
      <Link to="/liff/me" className={buttonClass("plain")}>
        {say("ownPage.title")}
      </Link>
    </>
  );
}

function NothingToDo() {
  const { say } = useWords();
  return (
    <>
      <h1>{say("ownPage.thaid.nothing")}</h1>
      <p>{say("ownPage.thaid.nothingWords")}</p>
      <Link to="/liff/me" className={buttonClass("main")}>
        {say("ownPage.title")}
      </Link>
    </>
  );
}
