import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { authClient, orThrow } from "./auth-client.ts";
import classes from "./sign-in.module.css";

/** E-mail and password. */
export function PasswordStep(props: { onDone: () => Promise<void>; onCodeNeeded: () => void }) {
  const { say, language } = useSay();
  const form = useForm({ initialValues: { email: "", password: "" } });
  const signIn = useMutation({
    mutationFn: async (values: { email: string; password: string }) => {
      const answer: object = await orThrow(authClient.signIn.email(values));
      if ("twoFactorRedirect" in answer && answer.twoFactorRedirect) return props.onCodeNeeded();
      await props.onDone();
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
      <h1>{say("console.signIn.title")}</h1>
      <TextInput
        label={say("console.signIn.email")}
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        autoFocus
        {...form.getInputProps("email")}
      />
      <PasswordInput
        label={say("console.signIn.password")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        {...form.getInputProps("password")}
      />
      {signIn.isError && (
        <p className={classes.failed} role="alert">
          {sentenceFor(language, signIn.error)}
        </p>
      )}
      <Button type="submit" size="md" loading={signIn.isPending}>
        {say("console.signIn.submit")}
      </Button>
      <p className={classes.quiet}>{say("console.signIn.help")}</p>
    </form>
  );
}
