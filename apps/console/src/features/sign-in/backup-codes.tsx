import { Button, CopyButton } from "@mantine/core";
import { useSay } from "../../language.ts";
import classes from "./sign-in.module.css";

/** Backup codes, shown once: to copy, and to say that they are kept. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { say } = useSay();
  return (
    <div className={classes.setup}>
      <p>{say("console.totp.backup")}</p>
      <ul className={classes.codes}>
        {codes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <CopyButton value={codes.join("\n")}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {say(copied ? "console.totp.copied" : "console.totp.copy")}
          </Button>
        )}
      </CopyButton>
      <Button onClick={onKept}>{say("console.totp.kept")}</Button>
    </div>
  );
}
