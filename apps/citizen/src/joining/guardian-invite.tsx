import { membership } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { IconCopy, IconQrcode, IconShare } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import css from "./joining.module.css";

/** A link for the guardian: sent in LINE where it can, copied, or shown as a QR code. Each new one ends the one before. */
export function GuardianInvite() {
  const { say, sayError, language } = useWords();
  const { call, share } = useMemberSession();
  const [state, setState] = useState<"sent" | "copied" | "failed" | null>(null);
  const invite = useMutation({ mutationFn: () => call(membership.inviteGuardian) });
  if (!invite.data)
    return (
      <>
        <Button kind="quiet" isBusy={invite.isPending} onClick={() => invite.mutate()}>
          {say("joining.guardian.make")}
        </Button>
        {invite.error ? (
          <p role="alert" className={css.wrong}>
            {sayError(invite.error)}
          </p>
        ) : null}
      </>
    );
  const { url, expiresAt } = invite.data;
  const words = say("joining.guardian.message", { url });
  const send = async () => {
    const isSent = await share?.(words).catch(() => false);
    if (isSent) setState("sent");
  };
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <div className={css.invite}>
      <p>{say("joining.guardian.how", { date: formatDate(new Date(expiresAt), language) })}</p>
      {share && (
        <Button onClick={() => void send()}>
          <IconShare size={20} aria-hidden />
          {say("joining.guardian.share")}
        </Button>
      )}
      <Button kind="quiet" onClick={() => void copy()}>
        <IconCopy size={20} aria-hidden />
        {say("joining.guardian.copy")}
      </Button>
      <p className={css.address} translate="no">
        {url}
      </p>
      <div aria-live="polite">
        {state && (
          <Notice kind={state === "failed" ? "warn" : "good"}>
            <p>{say(`joining.guardian.${state}`)}</p>
          </Notice>
        )}
      </div>
      <QrCode text={url} />
    </div>
  );
}

/** For a parent who stands beside: drawn on this phone, nothing is sent anywhere. */
function QrCode({ text }: { text: string }) {
  const { say } = useWords();
  const { data } = useQuery({
    queryKey: ["qr-code", text],
    queryFn: async () => (await import("qrcode")).toDataURL(text, { margin: 2, width: 440 }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  return (
    <figure className={css.qr}>
      <img src={data} alt={say("joining.guardian.qr")} width="220" height="220" />
      <figcaption>
        <IconQrcode size={20} aria-hidden />
        {say("joining.guardian.scan")}
      </figcaption>
    </figure>
  );
}
