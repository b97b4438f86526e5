import { Button, PasswordInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { CallError } from "@paknam/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone } from "../../parts/tell.ts";
import { authClient, orThrow } from "../sign-in/auth-client.ts";
import { useNewPasswordRules } from "../sign-in/new-password.ts";
import classes from "../sign-in/sign-in.module.css";

/** Changes one's own password; all other places where one is signed in are signed out. */
export function PasswordForm({ email }: { email: string }) {
  const { say, language } = useSay();
  const [isOpen, setOpen] = useState(false);
  const rules = useNewPasswordRules();
  const form = useForm({
    initialValues: { current: "", password: "", again: "" },
    validate: {
      ...rules,
      password: (value, { current }) =>
        rules.password(value) ?? (value === current ? say("console.password.same") : null),
    },
  });
  const change = useMutation({
    mutationFn: ({ current, password }: { current: string; password: string }) =>
      orThrow<unknown>(
        authClient.changePassword({ currentPassword: current, newPassword: password, revokeOtherSessions: true }),
      ),
    onSuccess: () => {
      form.reset();
      setOpen(false);
      tellDone(say("console.password.done"));
    },
  });
  const close = () => {
    form.reset();
    change.reset();
    setOpen(false);
  };
  if (!isOpen)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        {say("console.password.start")}
      </Button>
    );
  const isWrong = change.error instanceof CallError && change.error.code === "sign_in.wrong_password";
  return (
    <form className={classes.setup} onSubmit={form.onSubmit((values) => change.mutate(values))}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordInput
        label={say("console.password.current")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        autoFocus
        w="100%"
        {...form.getInputProps("current")}
      />
      <PasswordInput
        label={say("console.invitation.password")}
        description={say("console.invitation.passwordHint")}
        autoComplete="new-password"
        w="100%"
        {...form.getInputProps("password")}
      />
      <PasswordInput
        label={say("console.invitation.again")}
        autoComplete="new-password"
        w="100%"
        {...form.getInputProps("again")}
      />
      {change.isError && (
        <p className={classes.failed} role="alert">
          {isWrong ? say("console.password.wrong") : sentenceFor(language, change.error)}
        </p>
      )}
      <div className={classes.row}>
        <Button type="submit" loading={change.isPending}>
          {say("console.password.submit")}
        </Button>
        <Button variant="subtle" onClick={close}>
          {say("common.cancel")}
        </Button>
      </div>
    </form>
  );
}
