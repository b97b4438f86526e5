import type { MemberGroup } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import classes from "./groups.module.css";
import { useRuleWords } from "./rule-names.ts";
import { useFewWords } from "./use-few-words.ts";

/** What a group is, for those who may only read it and for those who change it. */
export function GroupFacts({ group }: { group: MemberGroup }) {
  const { say, nameOf } = useSay();
  const inWords = useFewWords();
  const ruleWords = useRuleWords();
  return (
    <div className={classes.facts}>
      <Facts
        facts={[
          [say("consoleGroups.groups.columns.size"), inWords(group.size)],
          [say("consoleGroups.groups.columns.kind"), say(`consoleGroups.groups.kind.${group.kind}`)],
          [say("consoleGroups.groups.columns.owner"), nameOf(group.organisation.name)],
          [say("consoleGroups.groups.purpose"), group.canChange ? null : group.purpose],
          [
            say("consoleGroups.groups.columns.may"),
            group.canChange
              ? null
              : group.mayAddress.map(({ shortName }) => shortName).join(", ") || say("consoleGroups.groups.onlyOwner"),
          ],
        ]}
      />
      {group.rule && (
        <p className={classes.sentence}>
          <span>{say("consoleGroups.rule.title")}</span> {ruleWords(group.rule)}
        </p>
      )}
      {!group.canChange && (
        <p className={classes.quiet}>
          {say("consoleGroups.groups.readOnly", { owner: nameOf(group.organisation.name) })}
        </p>
      )}
    </div>
  );
}
