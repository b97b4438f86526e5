import { membership, type ResponseOf } from "@paknam/contract";
import { IconArrowLeft } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import "./words.ts";
import joining from "../joining/joining.module.css";
import { Button, buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import css from "./own-page.module.css";

/** Leaving: what goes, what must stay and why; then a yes that nobody gives by accident. */
export function LeavePage() {
  const { say } = useWords();
  const { call, ownerKey } = useMemberSession();
  const [hasLeft, setLeft] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ["me", ownerKey, "leaving"],
    queryFn: () => call(membership.previewLeaving),
    enabled: !hasLeft,
  });
  if (hasLeft) return <Farewell />;
  return (
    <div className={css.page}>
      <Link to="/liff/me" className={css.up}>
        <IconArrowLeft size={20} aria-hidden />
        {say("ownPage.title")}
      </Link>
      <h1>{say("ownPage.leaving.title")}</h1>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={6} />}
      {data && <Preview preview={data} onLeft={() => setLeft(true)} />}
    </div>
  );
}

type PreviewProps = { preview: ResponseOf<typeof membership.previewLeaving>; onLeft: () => void };

function Preview({ preview, onLeft }: PreviewProps) {
  const { say, sayError } = useWords();
  const { call, ownerKey } = useMemberSession();
  const client = useQueryClient();
  const [isSure, setSure] = useState(false);
  const [isTried, setTried] = useState(false);
  const leave = useMutation({
    mutationFn: () => call(membership.leave, { body: { isSure: true } }),
    onSuccess: () => {
      onLeft();
      // Nothing of the person stays in this page, either.
      for (const key of ["me", "mine", "registration"]) client.removeQueries({ queryKey: [key, ownerKey] });
    },
  });
  return (
    <>
      <section className={css.preview}>
        <h2>{say("ownPage.leaving.goes")}</h2>
        <ul>
          {preview.goes.map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </section>
      {preview.stays.length > 0 && (
        <section className={css.preview}>
          <h2>{say("ownPage.leaving.stays")}</h2>
          <ul>
            {preview.stays.map(({ what, why, until }) => (
              <li key={what}>
                <strong>{what}</strong>
                <br />
                {why}
                {until && <small> {say("ownPage.leaving.until", { until })}</small>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{say("ownPage.leaving.instead")}</p>
      <label className={joining.check}>
        <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} />
        <span>{say("ownPage.leaving.sure")}</span>
      </label>
      {isTried && !isSure && (
        <Notice kind="error">
          <p>{say("ownPage.leaving.notSure")}</p>
        </Notice>
      )}
      {leave.error ? (
        <Notice kind="error">
          <p>{sayError(leave.error)}</p>
        </Notice>
      ) : null}
      <Button
        kind="danger"
        isBusy={leave.isPending}
        onClick={() => {
          setTried(true);
          if (isSure) leave.mutate();
        }}
      >
        {say("ownPage.leaving.confirm")}
      </Button>
      <Link to="/liff/me" className={buttonClass("quiet")}>
        {say("ownPage.leaving.stay")}
      </Link>
    </>
  );
}

function Farewell() {
  const { say } = useWords();
  const { close } = useMemberSession();
  return (
    <div className={css.page} role="status">
      <h1>{say("ownPage.leaving.left")}</h1>
      <p>{say("ownPage.leaving.leftWords")}</p>
      {close && <Button onClick={close}>{say("common.close")}</Button>}
    </div>
  );
}
