import { Button, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { setLanguage, useSay } from "../../language.ts";
import { Page } from "../../parts/page.tsx";
import { tellDone } from "../../parts/tell.ts";
import { LeaveForm } from "../officers/leave-form.tsx";
import { useOfficerChange } from "../officers/mutations.ts";
import { sessionKeys, useMe } from "../session/queries.ts";
import { signOut } from "../sign-in/sign-out.ts";
import { TotpSetup } from "../sign-in/totp-setup.tsx";
import { LineLink } from "./line-link.tsx";
import classes from "./me.module.css";
import { NewBackupCodes } from "./new-backup-codes.tsx";
import { PasswordForm } from "./password-form.tsx";

const SCHEMES = ["light", "dark", "auto"] as const;

/** Oneself: LINE, password, second step, leave, language and colours, and the way out. */
export function MePage() {
  const { say, language, nameOf } = useSay();
  const me = useMe();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const leave = useOfficerChange(me.id);
  return (
    <Page title={say("console.me.title")}>
      <dl className={classes.facts}>
        {[
          [me.name, say(`consoleOffice.role.${me.role}`)],
          [nameOf(me.organisation.name), me.email],
        ].map(([first, second]) => (
          <div key={first}>
            <dt>{first}</dt>
            <dd>{second}</dd>
          </div>
        ))}
      </dl>
      <section className={classes.section}>
        <h2>{say("console.me.line")}</h2>
        <div>
          <p>{say("console.me.lineWhy")}</p>
          <LineLink isLinked={me.isLineLinked} />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{say("console.password.title")}</h2>
        <div>
          <p>{say("console.password.why")}</p>
          <PasswordForm email={me.email} />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{say("console.totp.title")}</h2>
        <div>
          <p>{say("console.totp.why")}</p>
          {me.hasTotp && (
            <>
              <p>
                <strong>{say("console.totp.on")}</strong>
              </p>
              <NewBackupCodes />
            </>
          )}
          {!me.hasTotp && !isSettingUp && (
            <Button variant="default" onClick={() => setIsSettingUp(true)}>
              {say("console.totp.start")}
            </Button>
          )}
          {isSettingUp && (
            <TotpSetup
              onDone={async () => {
                setIsSettingUp(false);
                tellDone(say("console.totp.done"));
                await client.invalidateQueries({ queryKey: sessionKeys.me });
              }}
            />
          )}
        </div>
      </section>
      <section className={classes.section}>
        <h2>{say("console.me.leave")}</h2>
        <div className={classes.narrow}>
          <p>{say("console.me.leaveWhy")}</p>
          <LeaveForm
            row={{ id: me.id, organisation: me.organisation, leave: null }}
            isBusy={leave.isPending}
            onSend={leave.mutate}
          />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{say("console.me.look")}</h2>
        <div className={classes.choices}>
          <SegmentedControl
            aria-label={say("console.me.language")}
            value={language}
            onChange={(value) => setLanguage(value === "en" ? "en" : "th")}
            data={[
              { value: "th", label: "ไทย" },
              { value: "en", label: "English" },
            ]}
          />
          <SegmentedControl
            aria-label={say("console.me.scheme")}
            value={colorScheme}
            onChange={(value) => setColorScheme(SCHEMES.find((scheme) => scheme === value) ?? "auto")}
            data={SCHEMES.map((value) => ({ value, label: say(`console.me.schemes.${value}`) }))}
          />
        </div>
      </section>
      <section className={classes.section}>
        <h2>{say("console.me.signOut")}</h2>
        <div>
          <p>{say("console.me.signOutHint")}</p>
          <Button
            variant="default"
            leftSection={<IconLogout size={18} aria-hidden />}
            onClick={() => void signOut(client, navigate)}
          >
            {say("console.me.signOut")}
          </Button>
        </div>
      </section>
    </Page>
  );
}
