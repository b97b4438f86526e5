import type { IdentityLevel, Residence, Rule } from "@paknam/contract";

export type PlaceKind = "home" | "work" | "study" | "followed";

/** One condition as it stands in its fields; what is not chosen yet is empty. */
export type Term =
  | { kind: "age"; from: number | null; to: number | null }
  | { kind: "area"; of: PlaceKind[]; codes: string[] }
  | { kind: "residence"; is: Residence[] }
  | { kind: "fact"; type: string | null }
  | { kind: "topic"; is: string[] }
  | { kind: "group"; key: string | null }
  | { kind: "language"; is: string[] }
  | { kind: "level"; atLeast: IdentityLevel | null };
export type TermKind = Term["kind"];

/** Conditions that must all hold, or of which any must. */
export type Block = { kind: "block"; mode: "all" | "any"; rows: Row[] };
export type Row = { id: number; isExcept: boolean; term: Term | Block };

export const TERM_KINDS: readonly TermKind[] = [
  "age",
  "area",
  "residence",
  "fact",
  "topic",
  "group",
  "language",
  "level",
];

let lastId = 0;
/** A row of its own, so that React keeps its fields with it. */
export const rowOf = (term: Term | Block, isExcept = false): Row => {
  lastId += 1;
  return { id: lastId, isExcept, term };
};

/** A condition of a kind with nothing chosen; where most people mean the same, that. */
export function emptyTerm(kind: TermKind): Term {
  switch (kind) {
    case "age":
      return { kind, from: null, to: null };
    case "area":
      return { kind, of: ["home"], codes: [] };
    case "residence":
    case "topic":
    case "language":
      return { kind, is: [] };
    case "fact":
      return { kind, type: null };
    case "group":
      return { kind, key: null };
    case "level":
      return { kind, atLeast: null };
    default:
      return kind satisfies never;
  }
}

export const emptyBlock = (): Block => ({ kind: "block", mode: "all", rows: [rowOf(emptyTerm("age"))] });

/** What keeps a condition from being counted. */
export function termFault(term: Term): "unfinished" | "ageOrder" | null {
  return ruleOfTerm(term) === null ? "unfinished" : isUpsideDown(term) ? "ageOrder" : null;
}

const isUpsideDown = (term: Term): boolean =>
  term.kind === "age" && term.from !== null && term.to !== null && term.from > term.to;

/** The rule that a block says; null while something in it is unfinished. */
export function ruleOf(block: Block): Rule | null {
  const rules: Rule[] = [];
  for (const { term, isExcept } of block.rows) {
    const rule = term.kind === "block" ? ruleOf(term) : isUpsideDown(term) ? null : ruleOfTerm(term);
    if (rule === null) return null;
    rules.push(isExcept ? { not: rule } : rule);
  }
  if (rules.length === 0) return null;
  return block.mode === "all" ? { all: rules } : { any: rules };
}

function ruleOfTerm(term: Term): Rule | null {
  switch (term.kind) {
    case "age":
      if (term.from === null && term.to === null) return null;
      return {
        kind: "age",
        ...(term.from === null ? {} : { from: term.from }),
        ...(term.to === null ? {} : { to: term.to }),
      };
    case "area":
      return term.of.length > 0 && term.codes.length > 0 ? term : null;
    case "residence":
    case "topic":
    case "language":
      return term.is.length > 0 ? term : null;
    case "fact":
      return term.type === null ? null : { kind: "fact", type: term.type };
    case "group":
      return term.key === null ? null : { kind: "group", key: term.key };
    case "level":
      return term.atLeast === null ? null : { kind: "level", atLeast: term.atLeast };
    default:
      return term satisfies never;
  }
}

/** How deep the builder goes: conditions, and sets of them. */
const DEEPEST = 2;

/** A rule as the builder shows it; null for one that is nested deeper than it can. */
export function draftOf(rule: Rule): Block | null {
  return "all" in rule || "any" in rule ? blockOf(rule, 1) : blockOf({ all: [rule] }, 1);
}

function blockOf(rule: { all: Rule[] } | { any: Rule[] }, depth: number): Block | null {
  const [mode, rules] = "all" in rule ? (["all", rule.all] as const) : (["any", rule.any] as const);
  const rows: Row[] = [];
  for (const each of rules) {
    const isExcept = "not" in each;
    const inner = isExcept ? each.not : each;
    const term = termOf(inner, depth);
    if (term === null) return null;
    rows.push(rowOf(term, isExcept));
  }
  return { kind: "block", mode, rows };
}

function termOf(rule: Rule, depth: number): Term | Block | null {
  if ("not" in rule) return null;
  if ("all" in rule || "any" in rule) return depth < DEEPEST ? blockOf(rule, depth + 1) : null;
  return rule.kind === "age" ? { kind: "age", from: rule.from ?? null, to: rule.to ?? null } : rule;
}
