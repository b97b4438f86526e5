import { CallError } from "@paknam/contract";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import classes from "./groups.module.css";

/** Why a group was not saved; where somebody was quicker, the way to the latest. */
export function SaveFailed({ error }: { error: Error }) {
  const { say, language } = useSay();
  if (!(error instanceof CallError) || error.code !== "group.changed")
    return (
      <p className={form_.failed} role="alert">
        {sentenceFor(language, error)}
      </p>
    );
  return (
    <p className={form_.warned} role="alert">
      {say("consoleGroups.groups.changed")}{" "}
      <button type="button" className={classes.reload} onClick={() => location.reload()}>
        {say("consoleGroups.groups.reload")}
      </button>
    </p>
  );
}
