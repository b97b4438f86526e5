import { Button, PasswordInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import classes from "./sign-in.module.css";

/** Asks for one's own password before something that only its owner may do; `onGiven` does it. */
export function OwnPasswordForm(props: { onGiven: (password: string) => Promise<void>; onCancel?: () => void }) {
  const { say, language } = useSay();
  const [password, setPassword] = useState("");
  const give = useMutation({ mutationFn: () => props.onGiven(password) });
  return (
    <form
      className={classes.setup}
      onSubmit={(event) => {
        event.preventDefault();
        give.mutate();
      }}
    >
      <PasswordInput
        label={say("console.totp.passwordFirst")}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="current-password"
        required
        withAsterisk={false}
        autoFocus
        w="100%"
      />
      {give.isError && (
        <p className={classes.failed} role="alert">
          {sentenceFor(language, give.error)}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={give.isPending}>
          {say("common.next")}
        </Button>
        {props.onCancel && (
          <Button variant="subtle" onClick={props.onCancel}>
            {say("common.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
