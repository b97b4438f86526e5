import { Button } from "@mantine/core";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { tellDone } from "../../parts/tell.ts";
import { authClient, orThrow } from "../sign-in/auth-client.ts";
import { BackupCodes } from "../sign-in/backup-codes.tsx";
import { OwnPasswordForm } from "../sign-in/own-password-form.tsx";

/** New backup codes in place of the old ones, for whoever lost or used them up. */
export function NewBackupCodes() {
  const { say } = useSay();
  const [standing, setStanding] = useState<"closed" | "asking" | readonly string[]>("closed");
  if (standing === "closed")
    return (
      <Button variant="default" onClick={() => setStanding("asking")}>
        {say("console.totp.newCodes")}
      </Button>
    );
  if (standing === "asking")
    return (
      <>
        <p>{say("console.totp.newCodesHint")}</p>
        <OwnPasswordForm
          onCancel={() => setStanding("closed")}
          onGiven={async (password) => {
            const { backupCodes } = await orThrow(authClient.twoFactor.generateBackupCodes({ password }));
            setStanding(backupCodes);
          }}
        />
      </>
    );
  return (
    <BackupCodes
      codes={standing}
      onKept={() => {
        setStanding("closed");
        tellDone(say("console.totp.newCodesDone"));
      }}
    />
  );
}
