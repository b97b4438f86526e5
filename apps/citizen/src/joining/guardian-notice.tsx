import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { GuardianInvite } from "./guardian-invite.tsx";

/** For somebody under age: what waits for a guardian, and how to ask one. */
export function GuardianNotice() {
  const { say } = useWords();
  return (
    <Notice kind="warn">
      <p>{say("joining.guardian.needed")}</p>
      <GuardianInvite />
    </Notice>
  );
}
