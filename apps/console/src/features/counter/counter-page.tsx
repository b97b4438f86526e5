import { useState } from "react";
import { useSay } from "../../language.ts";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { useMe } from "../session/queries.ts";
import classes from "./counter.module.css";
import { CounterFields } from "./counter-fields.tsx";
import { HandOver } from "./hand-over.tsx";
import type { Prepared } from "./prepared.ts";
import { Today } from "./today.tsx";

/** Registering somebody who stands at the counter: write down, hand over to the person's own phone, see it confirmed. */
export function CounterPage() {
  const { say } = useSay();
  const { policies } = useMe();
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  if (!policies.searchMembers) return <Denied title={say("consoleMembers.counter.title")} />;
  return (
    <Page title={say("consoleMembers.counter.title")} hint={say("consoleMembers.counter.hint")}>
      <div className={classes.counter}>
        {prepared ? (
          <HandOver prepared={prepared} onNext={() => setPrepared(null)} />
        ) : (
          <CounterFields onPrepared={setPrepared} />
        )}
        <Today currentId={prepared?.prepared.id} />
      </div>
    </Page>
  );
}
