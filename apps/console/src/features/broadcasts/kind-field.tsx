import { Radio } from "@mantine/core";
import { broadcasts } from "@paknam/contract";
import { useSay } from "../../language.ts";
import type { Draft } from "./draft.ts";
import classes from "./writer.module.css";

/** What kind of message it is: what that means, and whose consent it needs. */
export function KindField({ kind, onChange }: { kind: Draft["kind"]; onChange: (kind: Draft["kind"]) => void }) {
  const { say } = useSay();
  return (
    <Radio.Group
      label={say("consoleBroadcasts.write.kind")}
      value={kind}
      onChange={(value) => onChange(broadcasts.BroadcastKind.parse(value))}
    >
      <div className={classes.kinds}>
        {broadcasts.BroadcastKind.options.map((each) => (
          <Radio
            key={each}
            className={classes.kind ?? ""}
            value={each}
            label={say(`consoleBroadcasts.kind.${each}`)}
            description={say(`consoleBroadcasts.kindHint.${each}`)}
            data-kind={each}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
