import { Anchor, Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { authClient, orThrow } from "./auth-client.ts";
import classes from "./sign-in.module.css";

/** The second step: the app's code, or a backup code when the phone is elsewhere. */
export function CodeStep(props: { onDone: () => Promise<void>; onStartOver: () => void }) {
  const { say, language } = useSay();
  const [isBackup, setIsBackup] = useState(false);
  const [code, setCode] = useState("");
  const verify = useMutation({
    mutationFn: async () => {
      const given = { code: code.replace(/\s/g, "") };
      await orThrow<unknown>(
        isBackup ? authClient.twoFactor.verifyBackupCode(given) : authClient.twoFactor.verifyTotp(given),
      );
      await props.onDone();
    },
  });
  const kind = isBackup ? "backup" : "code";
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate();
      }}
    >
      <h1>{say(`console.signIn.${kind}Title`)}</h1>
      <TextInput
        key={kind}
        label={say(`console.signIn.${kind}`)}
        description={say(`console.signIn.${kind}Hint`)}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        inputMode={isBackup ? "text" : "numeric"}
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        autoFocus
        size="md"
      />
      {verify.isError && (
        <p className={classes.failed} role="alert">
          {sentenceFor(language, verify.error)}
        </p>
      )}
      <Button type="submit" size="md" loading={verify.isPending}>
        {say("console.signIn.confirm")}
      </Button>
      <Anchor
        component="button"
        type="button"
        onClick={() => {
          setIsBackup(!isBackup);
          setCode("");
          verify.reset();
        }}
      >
        {say(isBackup ? "console.signIn.useApp" : "console.signIn.useBackup")}
      </Anchor>
      <Anchor component="button" type="button" onClick={props.onStartOver}>
        {say("console.signIn.startOver")}
      </Anchor>
    </form>
  );
}
