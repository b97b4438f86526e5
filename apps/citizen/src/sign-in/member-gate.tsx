import { IconMessageCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useProvince } from "../door/use-province.tsx";
import { buttonClass } from "../parts/button.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { OutsideLine } from "./line-page.ts";
import css from "./member-gate.module.css";
import { MemberContext, useSignIn } from "./use-member-session.tsx";

/** Shows its children to a person who is signed in through LINE; others are told how to get there. */
export function MemberGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useSignIn();
  if (data) return <MemberContext value={data.session}>{children}</MemberContext>;
  if (error instanceof OutsideLine) return <OpenInLine />;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  return <Waiting lines={5} />;
}

function OpenInLine() {
  const { say } = useWords();
  const { phoneOrigin } = useProvince();
  return (
    <div className={css.outside}>
      <IconMessageCircle size={48} stroke={1.5} aria-hidden />
      <h1>{say("citizen.signIn.outsideTitle")}</h1>
      <p>{say("citizen.signIn.outsideWords")}</p>
      {phoneOrigin && (
        <a className={buttonClass("main")} href={phoneOrigin}>
          {say("citizen.signIn.openPhone")}
        </a>
      )}
      <a className={buttonClass("plain")} href="/">
        {say("citizen.notFound.home")}
      </a>
    </div>
  );
}
