import { Button, PasswordInput, Skeleton } from "@mantine/core";
import { useForm } from "@mantine/form";
import { officer } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { useTitle } from "../../parts/page.tsx";
import { Problem, sentenceFor } from "../../parts/problem.tsx";
import { tellDone } from "../../parts/tell.ts";
import { useNewPasswordRules } from "./new-password.ts";
import { invitationQuery } from "./queries.ts";
import classes from "./sign-in.module.css";
import { SignInDoor } from "./sign-in-door.tsx";

/** Whoever was invited sets a password here. */
export function InvitationPage() {
  const { say, language, nameOf } = useSay();
  const { token } = useParams({ from: "/invitation/$token" });
  const navigate = useNavigate();
  const { data, error } = useQuery(invitationQuery(token));
  useTitle(say("console.invitation.title"));
  const form = useForm({
    initialValues: { password: "", again: "" },
    validate: useNewPasswordRules(),
  });
  const accept = useMutation({
    mutationFn: (password: string) => call(officer.acceptInvitation, { params: { token }, body: { password } }),
    onSuccess: async () => {
      tellDone(say("console.invitation.done"));
      await navigate({ to: "/sign-in" });
    },
  });
  return (
    <SignInDoor>
      {error && <Problem error={error} />}
      {!error && !data && <Skeleton height={220} width={340} />}
      {data && (
        <form className={classes.form} onSubmit={form.onSubmit(({ password }) => accept.mutate(password))}>
          <h1>{say("console.invitation.greeting", { name: data.name })}</h1>
          <p>{say("console.invitation.from", { organisation: nameOf(data.organisation), email: data.email })}</p>
          <input type="hidden" autoComplete="username" value={data.email} readOnly />
          <PasswordInput
            label={say("console.invitation.password")}
            description={say("console.invitation.passwordHint")}
            autoComplete="new-password"
            {...form.getInputProps("password")}
          />
          <PasswordInput
            label={say("console.invitation.again")}
            autoComplete="new-password"
            {...form.getInputProps("again")}
          />
          {accept.isError && (
            <p className={classes.failed} role="alert">
              {sentenceFor(language, accept.error)}
            </p>
          )}
          <Button type="submit" size="md" loading={accept.isPending}>
            {say("console.invitation.submit")}
          </Button>
          <p className={classes.quiet}>
            {say("console.invitation.expires", { when: formatDateTime(new Date(data.expiresAt), language) })}
          </p>
        </form>
      )}
    </SignInDoor>
  );
}
