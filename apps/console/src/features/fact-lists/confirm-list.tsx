import { Button, TextInput } from "@mantine/core";
import type { FactList, memberRoutes, ResponseOf } from "@paknam/contract";
import { formatNumber, fromThaiDigits } from "@paknam/thai";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import classes from "./fact-lists.module.css";

/** What the file would do, and doing it: the number is typed, so that nobody replaces a list with three rows by a slip. */
export function ConfirmList(props: {
  report: ResponseOf<typeof memberRoutes.uploadFactList>;
  inForce: FactList | null;
  isBusy: boolean;
  onConfirm: () => void;
}) {
  const { report, inForce } = props;
  const { say } = useSay();
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);
  const number = formatNumber(report.goodCount);
  if (report.goodCount === 0)
    return (
      <p className={form_.warned} role="status">
        {say("consoleGroups.lists.nobody")}
      </p>
    );
  return (
    <form
      className={classes.confirm}
      onSubmit={(event) => {
        event.preventDefault();
        const isRight = fromThaiDigits(typed).replace(/[\s,]/g, "") === String(report.goodCount);
        setIsWrong(!isRight);
        if (isRight && !props.isBusy) props.onConfirm();
      }}
    >
      <p className={classes.result} role="status">
        <IconCircleCheck size={20} stroke={1.8} aria-hidden />
        {say("consoleGroups.lists.result", { good: number, rows: formatNumber(report.rowCount) })}
      </p>
      <p className={inForce ? classes.replaces : classes.quiet}>
        {inForce && <IconAlertTriangle size={18} stroke={1.8} aria-hidden />}
        {inForce
          ? say("consoleGroups.lists.replaces", { rows: formatNumber(inForce.rowCount) })
          : say("consoleGroups.lists.first")}
        {report.faults.length > 0 && ` ${say("consoleGroups.lists.skipped")}`}
      </p>
      <div className={classes.typed}>
        <TextInput
          label={say("consoleGroups.lists.confirm", { number })}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          error={isWrong && say("consoleGroups.lists.confirmWrong", { number })}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setIsWrong(false);
          }}
        />
        <Button type="submit" loading={props.isBusy}>
          {say("consoleGroups.lists.submit", { number })}
        </Button>
      </div>
    </form>
  );
}
