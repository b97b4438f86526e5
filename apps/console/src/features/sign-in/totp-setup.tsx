import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { authClient, orThrow } from "./auth-client.ts";
import { BackupCodes } from "./backup-codes.tsx";
import { OwnPasswordForm } from "./own-password-form.tsx";
import classes from "./sign-in.module.css";

/** Sets TOTP up in three steps: password, scan and code, backup codes. */
export function TotpSetup({ onDone }: { onDone: () => Promise<void> }) {
  const { say, language } = useSay();
  const [code, setCode] = useState("");
  const enable = useMutation({
    mutationFn: async (password: string) => orThrow(authClient.twoFactor.enable({ password })),
  });
  const verify = useMutation({
    mutationFn: async () => orThrow<unknown>(authClient.twoFactor.verifyTotp({ code: code.replace(/\s/g, "") })),
  });
  const given = enable.data;
  const uri = given && "totpURI" in given ? given.totpURI : undefined;
  const codes = given && "backupCodes" in given ? given.backupCodes : [];
  const { data: picture } = useQuery({
    queryKey: ["totp-qr", uri],
    enabled: uri !== undefined,
    gcTime: 0,
    queryFn: async () => (await import("qrcode")).toDataURL(uri ?? "", { margin: 1, width: 352 }),
  });
  const submit = (mutate: () => void) => (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  const failed = (error: unknown) => (
    <p className={classes.failed} role="alert">
      {sentenceFor(language, error)}
    </p>
  );

  if (!uri)
    return (
      <OwnPasswordForm
        onGiven={async (password) => {
          await enable.mutateAsync(password);
        }}
      />
    );

  if (!verify.isSuccess)
    return (
      <form className={classes.setup} onSubmit={submit(() => verify.mutate())}>
        <p>{say("console.totp.scan")}</p>
        {picture && <img className={classes.qr} src={picture} alt={say("console.totp.qr")} />}
        <p>
          {say("console.totp.secret")} <code className={classes.secret}>{new URL(uri).searchParams.get("secret")}</code>
        </p>
        <TextInput
          label={say("console.totp.thenCode")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          w="100%"
        />
        {verify.isError && failed(verify.error)}
        <Button type="submit" loading={verify.isPending}>
          {say("console.signIn.confirm")}
        </Button>
      </form>
    );

  return <BackupCodes codes={codes} onKept={() => void onDone()} />;
}
