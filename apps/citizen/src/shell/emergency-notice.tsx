import { IconPhone } from "@tabler/icons-react";
import { buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "./language.tsx";

/** Words that sound like an emergency: call now, this form is read in working hours. */
export function EmergencyNotice({ numbers }: { numbers: readonly string[] }) {
  const { say } = useWords();
  return (
    <Notice kind="error">
      <p>{say("citizen.form.emergency")}</p>
      {numbers.map((number) => (
        <a key={number} className={buttonClass("danger")} href={`tel:${number}`}>
          <IconPhone size={20} aria-hidden />
          {say("citizen.form.callNow", { number })}
        </a>
      ))}
    </Notice>
  );
}
