import { Button, CopyButton, Modal } from "@mantine/core";
import { formatDateTime } from "@paknam/thai";
import { useSay } from "../../language.ts";
import type { Invitation } from "./mutations.ts";
import classes from "./officers.module.css";

/** The invitation's link, once; it closes only by its own button, so that nobody loses it by a stray click. */
export function LinkDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }) {
  const { say, language } = useSay();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={say("consoleOffice.officers.linkTitle", { name: invitation.name })}
    >
      <div className={classes.form}>
        <p>
          {say("consoleOffice.officers.linkOnce", { when: formatDateTime(new Date(invitation.expiresAt), language) })}
        </p>
        <div className={classes.link}>{invitation.invitationUrl}</div>
        <CopyButton value={invitation.invitationUrl} timeout={60_000}>
          {({ copied, copy }) => (
            <Button onClick={copy} data-autofocus>
              {say(copied ? "consoleOffice.officers.copied" : "consoleOffice.officers.copy")}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onClose}>
          {say("consoleOffice.officers.linkClose")}
        </Button>
      </div>
    </Modal>
  );
}
