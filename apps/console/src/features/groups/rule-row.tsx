import { CloseButton, Select } from "@mantine/core";
import type { ComponentType } from "react";
import { useSay } from "../../language.ts";
import classes from "./rule.module.css";
import { type Block, emptyTerm, type Row, TERM_KINDS, termFault } from "./rule-draft.ts";
import { TermFields } from "./term-fields.tsx";

/** A block of conditions and what changes it. */
export type BuilderProps = {
  block: Block;
  showFaults: boolean;
  onChange: (block: Block) => void;
  isInner?: boolean;
};

/** One condition: and or or, whether it excepts, what it is about, and its fields. */
export function RuleRow(props: {
  row: Row;
  index: number;
  mode: "all" | "any";
  showFaults: boolean;
  isOnly: boolean;
  onChange: (row: Row) => void;
  onRemove: () => void;
  /** Builds the conditions within this one. */
  Builder: ComponentType<BuilderProps>;
}) {
  const { row, index, onChange } = props;
  const { say } = useSay();
  const { term } = row;
  const number = index + 1;
  const isBlock = term.kind === "block";
  const fault = isBlock || !props.showFaults ? null : termFault(term);
  return (
    <div className={classes.row} data-block={isBlock || undefined}>
      <span className={classes.joint}>
        {index > 0 && say(props.mode === "all" ? "consoleGroups.rule.and" : "consoleGroups.rule.or")}
      </span>
      <Select
        size="sm"
        className={classes.except ?? ""}
        aria-label={`${say("consoleGroups.rule.isExcept")} ${number}`}
        data={[
          { value: "is", label: say("consoleGroups.rule.is") },
          { value: "except", label: say("consoleGroups.rule.except") },
        ]}
        value={row.isExcept ? "except" : "is"}
        onChange={(value) => onChange({ ...row, isExcept: value === "except" })}
        allowDeselect={false}
      />
      {isBlock ? (
        <props.Builder
          block={term}
          showFaults={props.showFaults}
          onChange={(block) => onChange({ ...row, term: block })}
          isInner
        />
      ) : (
        <>
          <Select
            size="sm"
            className={classes.kind ?? ""}
            aria-label={say("consoleGroups.rule.kindLabel", { index: number })}
            data={TERM_KINDS.map((kind) => ({ value: kind, label: say(`consoleGroups.rule.kind.${kind}`) }))}
            value={term.kind}
            onChange={(value) => {
              const kind = TERM_KINDS.find((each) => each === value);
              if (kind) onChange({ ...row, term: emptyTerm(kind) });
            }}
            allowDeselect={false}
            maxDropdownHeight={320}
          />
          <div className={classes.fields}>
            <TermFields term={term} onChange={(changed) => onChange({ ...row, term: changed })} />
            {fault && <span className={classes.fault}>{say(`consoleGroups.rule.${fault}`)}</span>}
          </div>
        </>
      )}
      <CloseButton
        aria-label={say("consoleGroups.rule.remove", { index: number })}
        disabled={props.isOnly}
        onClick={props.onRemove}
      />
    </div>
  );
}
