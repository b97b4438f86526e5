import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { useWords } from "../shell/language.tsx";
import type { ActProps } from "./act-props.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

/** Taking it back: at the end of the page, where nobody presses it by accident. */
export function WithdrawAct(props: ActProps) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!props.complaint.acts.includes("withdraw")) return null;
  return (
    <>
      <Button kind="plain" onClick={() => setOpen(true)}>
        {say("citizen.acts.withdraw")}
      </Button>
      {isOpen && (
        <Sheet title={say("citizen.acts.withdraw")} onClose={() => setOpen(false)}>
          <WithdrawForm {...props} />
        </Sheet>
      )}
    </>
  );
}
