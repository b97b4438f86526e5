import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { useTitle } from "../../parts/page.tsx";
import { sessionKeys, useProvince } from "../session/queries.ts";
import { CodeStep } from "./code-step.tsx";
import { DemoOfficers } from "./demo-officers.tsx";
import { PasswordStep } from "./password-step.tsx";
import classes from "./sign-in.module.css";
import { SignInDoor } from "./sign-in-door.tsx";

/** The way in: password, a code where one is set up; in practice mode one click. */
export function SignInPage() {
  const { say } = useSay();
  const { mode } = useProvince();
  const [needsCode, setNeedsCode] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { next, ended } = useSearch({ from: "/sign-in" });
  useTitle(say("console.signIn.title"));

  const enter = async () => {
    await client.resetQueries({ queryKey: sessionKeys.me });
    if (next) router.history.replace(`/console${next}`);
    else await navigate({ to: "/", replace: true });
  };
  return (
    <SignInDoor>
      {ended && (
        <div className={classes.ended} role="status">
          <strong>{say("console.signIn.ended")}</strong>
          <p>{say("console.signIn.endedWords")}</p>
        </div>
      )}
      {needsCode ? (
        <CodeStep onDone={enter} onStartOver={() => setNeedsCode(false)} />
      ) : (
        <PasswordStep onDone={enter} onCodeNeeded={() => setNeedsCode(true)} />
      )}
      {mode === "practice" && !needsCode && (
        <section className={classes.demo} aria-labelledby="demo">
          <h2 id="demo">{say("console.signIn.demoTitle")}</h2>
          <p className={classes.quiet}>{say("console.signIn.demoHint")}</p>
          <DemoOfficers onDone={enter} />
        </section>
      )}
    </SignInDoor>
  );
}
