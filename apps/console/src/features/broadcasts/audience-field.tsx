import { SegmentedControl } from "@mantine/core";
import { useSay } from "../../language.ts";
import { RuleBuilder } from "../groups/rule-builder.tsx";
import { useRuleWords } from "../groups/rule-names.ts";
import type { Draft } from "./draft.ts";
import classes from "./writer.module.css";

/** To whom: everybody, a rule, or exactly those who got what this one corrects. */
export function AudienceField(props: {
  draft: Draft;
  originalTitle: string | null;
  showFaults: boolean;
  onChange: (changes: Partial<Draft>) => void;
}) {
  const { draft, onChange } = props;
  const { say } = useSay();
  const ruleWords = useRuleWords();
  const title = say("consoleBroadcasts.write.audience");
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      {draft.corrects !== null ? (
        <p className={classes.same}>
          {props.originalTitle
            ? say("consoleBroadcasts.write.sameAudience", { title: props.originalTitle })
            : say("consoleBroadcasts.write.sameAudiencePlain")}
        </p>
      ) : (
        <>
          <SegmentedControl
            className={classes.choice ?? ""}
            aria-label={title}
            value={draft.audience}
            onChange={(value) => onChange({ audience: value === "everyone" ? "everyone" : "rule" })}
            data={[
              { value: "rule", label: say("consoleBroadcasts.write.byRule") },
              { value: "everyone", label: say("consoleBroadcasts.write.everyone") },
            ]}
          />
          {draft.audience === "everyone" && (
            <p className={classes.quiet}>{say("consoleBroadcasts.write.everyoneHint")}</p>
          )}
          {draft.audience === "rule" &&
            (draft.deepRule ? (
              <p className={classes.quiet}>
                {say("consoleBroadcasts.write.ruleKept", { rule: ruleWords(draft.deepRule) })}
              </p>
            ) : (
              <RuleBuilder
                block={draft.block}
                showFaults={props.showFaults}
                onChange={(block) => onChange({ block })}
              />
            ))}
        </>
      )}
    </section>
  );
}
