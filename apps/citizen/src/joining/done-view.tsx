import type { OwnPage } from "@paknam/contract";
import { IconCircleCheckFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import css from "../complaint-form/form.module.css";
import { Button, buttonClass } from "../parts/button.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { GuardianNotice } from "./guardian-notice.tsx";

/** Registered: what happens now, and, for somebody under age, how to ask a parent. */
export function DoneView({ page }: { page: OwnPage }) {
  const { say } = useWords();
  const { close } = useMemberSession();
  return (
    <div className={css.frame}>
      <div className={css.question}>
        <IconCircleCheckFilled className={css.done} size={56} aria-hidden />
        <h1 tabIndex={-1}>{say("joining.done.title", { name: page.name ?? "" })}</h1>
        <p>{say("joining.done.words")}</p>
        {page.needsGuardian && <GuardianNotice />}
      </div>
      <div className={css.actions} data-stacked>
        <Link to="/liff/me" className={buttonClass("main")}>
          {say("joining.toMe")}
        </Link>
        <Link to="/liff/complaint" className={buttonClass("quiet")}>
          {say("citizen.home.report")}
        </Link>
        {close && (
          <Button kind="plain" onClick={close}>
            {say("joining.done.toChat")}
          </Button>
        )}
      </div>
    </div>
  );
}
