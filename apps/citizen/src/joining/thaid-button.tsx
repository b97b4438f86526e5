import { membership } from "@paknam/contract";
import { IconShieldCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import css from "./joining.module.css";

/** Leads to ThaID; it comes back to /liff/thaid. */
export function ThaidButton(props: { words: string; about?: string; kind?: "main" | "quiet" }) {
  const { words, about, kind = "quiet" } = props;
  const { sayError } = useWords();
  const { call } = useMemberSession();
  const begin = useMutation({
    mutationFn: () => call(membership.beginThaid),
    onSuccess: ({ url }) => location.assign(url),
  });
  return (
    <div className={css.thaid}>
      <Button kind={kind} isBusy={begin.isPending || begin.isSuccess} onClick={() => begin.mutate()}>
        <IconShieldCheck size={22} aria-hidden />
        {words}
      </Button>
      {about && <p className={css.quiet}>{about}</p>}
      {begin.error ? (
        <Notice kind="error">
          <p>{sayError(begin.error)}</p>
        </Notice>
      ) : null}
    </div>
  );
}
