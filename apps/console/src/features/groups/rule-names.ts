import { MemberLanguage, type Rule } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { choicesQuery } from "../members/queries.ts";
import { useMe, useProvince } from "../session/queries.ts";

export type Choice = { value: string; label: string };

/** Kinds of fact that one may ask about: a sensitive one only its own agency (PDPA s.26); the server refuses others. */
export function useAskableFacts(): Choice[] {
  const { nameOf } = useSay();
  const { organisation } = useMe();
  const { data } = useQuery(choicesQuery);
  return (data?.factTypes ?? [])
    .filter((type) => !type.isSensitive || type.organisation.id === organisation.id)
    .map(({ key, name }) => ({ value: key, label: nameOf(name) }));
}

/** The things a rule can speak of, each with its name. */
export function useRuleChoices(): Record<"areas" | "facts" | "topics" | "groups" | "languages", Choice[]> {
  const { say, nameOf } = useSay();
  const province = useProvince();
  const { data } = useQuery(choicesQuery);
  const named = (all: readonly { key: string; name: { th: string; en: string } }[] = []) =>
    all.map(({ key, name }) => ({ value: key, label: nameOf(name) }));
  return {
    areas: [
      { value: province.code, label: say("consoleGroups.rule.whole") },
      ...[...province.districts, ...province.subDistricts]
        .toSorted((one, other) => (one.code < other.code ? -1 : 1))
        .map(({ code, name, district }) => ({
          value: code,
          label: district ? `${nameOf(name)} · ${nameOf(district)}` : nameOf(name),
        })),
    ],
    facts: named(data?.factTypes),
    topics: named(data?.topics),
    groups: named(data?.groups),
    languages: MemberLanguage.options.map((value) => ({ value, label: say(`consoleMembers.language.${value}`) })),
  };
}

/** A rule as a sentence: `อายุ 60 ปีขึ้นไป และ อยู่ที่ ปากน้ำ`. */
export function useRuleWords(): (rule: Rule) => string {
  const { say } = useSay();
  const choices = useRuleChoices();
  const names = (from: readonly Choice[], values: readonly string[]) =>
    values.map((value) => from.find((choice) => choice.value === value)?.label.split(" · ")[0] ?? value).join(", ");
  const joined = (rules: readonly Rule[], by: "and" | "or", isInner: boolean) => {
    const text = rules.map((rule) => words(rule, rules.length > 1)).join(` ${say(`consoleGroups.rule.${by}`)} `);
    return isInner && rules.length > 1 ? `(${text})` : text;
  };
  const words = (rule: Rule, isInner: boolean): string => {
    if ("all" in rule) return joined(rule.all, "and", isInner);
    if ("any" in rule) return joined(rule.any, "or", isInner);
    if ("not" in rule) return say("consoleGroups.rule.sayExcept", { what: words(rule.not, true) });
    switch (rule.kind) {
      case "age": {
        const which =
          rule.from !== undefined && rule.to !== undefined ? "both" : rule.from !== undefined ? "from" : "to";
        return say(`consoleGroups.rule.sayAge.${which}`, { from: rule.from, to: rule.to });
      }
      case "residence":
        return rule.is.map((each) => say(`consoleMembers.residence.${each}`)).join(", ");
      case "area":
        return `${rule.of.map((each) => say(`consoleGroups.rule.place.${each}`)).join("/")} ${names(choices.areas, rule.codes)}`;
      case "fact":
        return say("consoleGroups.rule.sayFact", { name: names(choices.facts, [rule.type]) });
      case "topic":
        return say("consoleGroups.rule.sayTopic", { names: names(choices.topics, rule.is) });
      case "group":
        return say("consoleGroups.rule.sayGroup", { name: names(choices.groups, [rule.key]) });
      case "language":
        return say("consoleGroups.rule.sayLanguage", { names: names(choices.languages, rule.is) });
      case "level":
        return say("consoleGroups.rule.sayLevel", { name: say(`consoleMembers.level.${rule.atLeast}`) });
      default:
        return rule satisfies never;
    }
  };
  return (rule) => words(rule, false);
}
