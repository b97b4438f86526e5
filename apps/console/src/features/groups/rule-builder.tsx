import { Button, Select } from "@mantine/core";
import { IconPlus, IconStack2 } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import classes from "./rule.module.css";
import { emptyBlock, emptyTerm, type Row, rowOf } from "./rule-draft.ts";
import { type BuilderProps, RuleRow } from "./rule-row.tsx";

/** Conditions one below the other; a set of its own stands indented. Reads as a sentence from top to bottom. */
export function RuleBuilder(props: BuilderProps) {
  const { block, onChange, isInner = false } = props;
  const { say } = useSay();
  const put = (rows: Row[]) => onChange({ ...block, rows });
  return (
    <div className={classes.block} data-inner={isInner || undefined}>
      <div className={classes.mode}>
        <span>{say("consoleGroups.rule.mode")}</span>
        <Select
          size="xs"
          aria-label={say("consoleGroups.rule.mode")}
          data={(["all", "any"] as const).map((value) => ({ value, label: say(`consoleGroups.rule.${value}`) }))}
          value={block.mode}
          onChange={(mode) => onChange({ ...block, mode: mode === "any" ? "any" : "all" })}
          allowDeselect={false}
        />
      </div>
      {block.rows.map((row, index) => (
        <RuleRow
          Builder={RuleBuilder}
          key={row.id}
          row={row}
          index={index}
          mode={block.mode}
          showFaults={props.showFaults}
          isOnly={block.rows.length === 1 && !isInner}
          onChange={(changed) => put(block.rows.map((each) => (each.id === row.id ? changed : each)))}
          onRemove={() => put(block.rows.filter((each) => each.id !== row.id))}
        />
      ))}
      <div className={classes.add}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => put([...block.rows, rowOf(emptyTerm("area"))])}
        >
          {say("consoleGroups.rule.add")}
        </Button>
        {!isInner && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconStack2 size={15} aria-hidden />}
            onClick={() => put([...block.rows, rowOf({ ...emptyBlock(), mode: block.mode === "all" ? "any" : "all" })])}
          >
            {say("consoleGroups.rule.addBlock")}
          </Button>
        )}
      </div>
    </div>
  );
}
