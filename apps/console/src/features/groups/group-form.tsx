import { Button, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { MemberGroup } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { useKeys } from "../../parts/use-keys.ts";
import classes from "./groups.module.css";
import { MayAddress } from "./may-address.tsx";
import { RuleBuilder } from "./rule-builder.tsx";
import { RuleCount } from "./rule-count.tsx";
import { draftOf, emptyBlock, ruleOf } from "./rule-draft.ts";
import { SaveFailed } from "./save-failed.tsx";
import { type GroupValues, useSaveGroup } from "./use-save-group.ts";

const SHORTEST_PURPOSE = 3;

/** A group's name, purpose and rule; of one that is there also who may address it. */
export function GroupForm({ group }: { group: MemberGroup | null }) {
  const { say } = useSay();
  const save = useSaveGroup(group);
  const [rule, setRule] = useState(() => (group?.rule ? draftOf(group.rule) : emptyBlock()));
  const [isSent, setIsSent] = useState(false);
  const form = useForm<GroupValues>({
    initialValues: {
      kind: group?.kind ?? "rule",
      th: group?.name.th ?? "",
      en: group && group.name.en !== group.name.th ? group.name.en : "",
      purpose: group?.purpose ?? "",
      mayAddress: group?.mayAddress.map(({ id }) => id) ?? [],
      isActive: group?.isActive ?? true,
    },
    validate: {
      th: (value) => (value.trim() === "" ? say("consoleMembers.needed") : null),
      purpose: (value) => (value.trim().length < SHORTEST_PURPOSE ? say("consoleGroups.groups.purposeShort") : null),
    },
  });
  const { kind } = form.values;
  const made = rule ? ruleOf(rule) : null;
  const submit = () => {
    setIsSent(true);
    form.onSubmit((values) => {
      const isUnfinished = kind === "rule" && rule !== null && made === null;
      if (!isUnfinished && !save.isPending) save.mutate({ values, rule: kind === "rule" ? made : null });
    })();
  };
  useKeys({ "mod+enter": submit });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={form_.two}>
        <TextInput label={say("consoleGroups.groups.name")} autoFocus={!group} {...form.getInputProps("th")} />
        <TextInput
          label={say("consoleGroups.groups.nameEn")}
          placeholder={say("consoleGroups.groups.nameEnHint")}
          lang="en"
          {...form.getInputProps("en")}
        />
      </div>
      <TextInput label={say("consoleGroups.groups.purpose")} maxLength={500} {...form.getInputProps("purpose")} />
      {!group && (
        <div>
          <p className={classes.label}>{say("consoleGroups.groups.kindLabel")}</p>
          <SegmentedControl
            aria-label={say("consoleGroups.groups.kindLabel")}
            value={kind}
            onChange={(value) => form.setFieldValue("kind", value === "list" ? "list" : "rule")}
            data={(["rule", "list"] as const).map((value) => ({
              value,
              label: say(`consoleGroups.groups.kind.${value}`),
            }))}
          />
          <p className={classes.quiet}>{say(`consoleGroups.groups.kindHint.${kind}`)}</p>
        </div>
      )}
      {kind === "rule" && (
        <section className={classes.rule} aria-label={say("consoleGroups.rule.title")}>
          <h2>{say("consoleGroups.rule.title")}</h2>
          {rule ? (
            <>
              <RuleBuilder block={rule} showFaults={isSent} onChange={setRule} />
              <RuleCount rule={made} />
            </>
          ) : (
            <p className={classes.quiet}>{say("consoleGroups.rule.tooDeep")}</p>
          )}
        </section>
      )}
      {group && <MayAddress group={group} {...form.getInputProps("mayAddress")} />}
      {group && (
        <Switch label={say("consoleGroups.groups.active")} {...form.getInputProps("isActive", { type: "checkbox" })} />
      )}
      {save.isError && <SaveFailed error={save.error} />}
      <div className={form_.foot}>
        <Button type="submit" loading={save.isPending}>
          {say(group ? "consoleGroups.groups.save" : "consoleGroups.groups.create")}
        </Button>
        <span>{say("consoleMembers.counter.keys")}</span>
      </div>
    </form>
  );
}
