import { NumberInput, Select } from "@mantine/core";
import { IdentityLevel, Residence } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { ChooseMany } from "../../parts/choose-many.tsx";
import classes from "./rule.module.css";
import type { PlaceKind, Term } from "./rule-draft.ts";
import { type Choice, useAskableFacts, useRuleChoices } from "./rule-names.ts";

const PLACES: readonly PlaceKind[] = ["home", "work", "study", "followed"];
const OLDEST = 120;

/** The fields of one condition. */
export function TermFields({ term, onChange }: { term: Term; onChange: (term: Term) => void }) {
  const { say } = useSay();
  const choices = useRuleChoices();
  const askable = useAskableFacts();
  const what = say(`consoleGroups.rule.kind.${term.kind}`);
  const many = (data: Choice[], value: string[], put: (value: string[]) => void, label = what) => (
    <ChooseMany
      size="sm"
      className={classes.many ?? ""}
      aria-label={label}
      placeholder={value.length === 0 ? label : ""}
      data={data}
      value={value}
      onChange={put}
    />
  );
  const one = (data: Choice[], value: string | null, put: (value: string | null) => void) => (
    <Select
      size="sm"
      className={classes.many ?? ""}
      aria-label={what}
      placeholder={say("consoleGroups.rule.pick")}
      data={data}
      value={value}
      onChange={put}
      searchable
      allowDeselect={false}
    />
  );
  switch (term.kind) {
    case "age":
      return (
        <div className={classes.ages}>
          {(["from", "to"] as const).map((end) => (
            <span key={end}>
              {say(`consoleGroups.rule.${end}`)}
              <NumberInput
                size="sm"
                aria-label={`${what} ${say(`consoleGroups.rule.${end}`)}`}
                min={0}
                max={OLDEST}
                clampBehavior="strict"
                allowDecimal={false}
                allowNegative={false}
                hideControls
                value={term[end] ?? ""}
                onChange={(value) => onChange({ ...term, [end]: typeof value === "number" ? value : null })}
              />
            </span>
          ))}
          {say("consoleGroups.rule.years")}
        </div>
      );
    case "area":
      return (
        <>
          <ChooseMany
            size="sm"
            className={classes.places ?? ""}
            aria-label={say("consoleGroups.rule.of")}
            data={PLACES.map((value) => ({ value, label: say(`consoleGroups.rule.place.${value}`) }))}
            value={term.of}
            onChange={(value) => onChange({ ...term, of: PLACES.filter((place) => value.includes(place)) })}
            searchable={false}
            clearable={false}
          />
          {many(choices.areas, term.codes, (codes) => onChange({ ...term, codes }), say("consoleGroups.rule.places"))}
        </>
      );
    case "residence":
      return many(
        Residence.options.map((value) => ({ value, label: say(`consoleMembers.residence.${value}`) })),
        term.is,
        (is) => onChange({ ...term, is: Residence.options.filter((each) => is.includes(each)) }),
      );
    case "topic":
      return many(choices.topics, term.is, (is) => onChange({ ...term, is }));
    case "language":
      return many(choices.languages, term.is, (is) => onChange({ ...term, is }));
    case "fact":
      return one(
        choices.facts.filter(({ value }) => value === term.type || askable.some((fact) => fact.value === value)),
        term.type,
        (type) => onChange({ ...term, type }),
      );
    case "group":
      return one(choices.groups, term.key, (key) => onChange({ ...term, key }));
    case "level":
      return (
        <>
          <span className={classes.word}>{say("consoleGroups.rule.levelFrom")}</span>
          {one(
            IdentityLevel.options.map((value) => ({ value, label: say(`consoleMembers.level.${value}`) })),
            term.atLeast,
            (value) => onChange({ ...term, atLeast: IdentityLevel.safeParse(value).data ?? null }),
          )}
        </>
      );
    default:
      return term satisfies never;
  }
}
