import { membership } from "@paknam/contract";
import { formatTime } from "@paknam/thai";
import { IconBraces, IconFileText } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import css from "./own-page.module.css";

/** A copy of everything, opened in the phone's own browser, which can keep it. */
export function DownloadSection() {
  const { say, sayError, language } = useWords();
  const { call, openOutside } = useMemberSession();
  const prepare = useMutation({ mutationFn: () => call(membership.prepareDownload) });
  const open = (url: string) => openOutside(new URL(url, location.origin).href);
  return (
    <>
      <p>{say("ownPage.download.about")}</p>
      <Button kind={prepare.data ? "plain" : "quiet"} isBusy={prepare.isPending} onClick={() => prepare.mutate()}>
        {say(prepare.data ? "ownPage.download.again" : "ownPage.download.prepare")}
      </Button>
      {prepare.error ? (
        <Notice kind="error">
          <p>{sayError(prepare.error)}</p>
        </Notice>
      ) : null}
      {prepare.data && (
        <div className={css.form}>
          <Notice kind="good">
            <p>{say("ownPage.download.ready", { time: formatTime(new Date(prepare.data.expiresAt), language) })}</p>
          </Notice>
          <Button onClick={() => open(prepare.data.pageUrl)}>
            <IconFileText size={20} aria-hidden />
            {say("ownPage.download.page")}
          </Button>
          <Button kind="quiet" onClick={() => open(prepare.data.jsonUrl)}>
            <IconBraces size={20} aria-hidden />
            {say("ownPage.download.json")}
          </Button>
        </div>
      )}
    </>
  );
}
