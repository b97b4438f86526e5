import { isJsonObject, type JsonObject } from "../json.ts";

export type Fault = { readonly message: string; readonly property: string };

/**
 * How a part of LINE words its refusals. The Messaging API names a property as `messages[0].text`; inside Flex it is a JSON pointer,
 * unknown properties are refused too, and the sentences differ.
 */
export type Style = {
  readonly child: (at: string, key: string | number) => string;
  readonly missing: string;
  readonly emptyText: string;
  readonly unknownField: string | undefined;
  /** What is said of a value outside its list, or a type that does not belong there. */
  readonly notOneOf: (allowed: readonly string[]) => string;
};

export const messagingStyle: Style = {
  child: (at, key) => (typeof key === "number" ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`),
  missing: "May not be empty",
  emptyText: "May not be empty",
  unknownField: undefined,
  notOneOf: (allowed) => `Must be one of the following values: [${allowed.join(", ")}]`,
};

export const flexStyle: Style = {
  child: (at, key) => `${at}/${key}`,
  missing: "must be specified",
  emptyText: "must be non-empty text",
  unknownField: "unknown field",
  notOneOf: () => "invalid property",
};

export type Report = {
  readonly style: Style;
  readonly faults: Fault[];
  /** A property of the wrong JSON type: LINE then refuses the body naming only that property. */
  wrongType?: string;
  /** Faults inside one message's Flex or template, which LINE reports instead of all others. */
  inMessage?: { readonly at: string; readonly faults: readonly Fault[] };
};

/** Looks at one value; what is wrong with it goes into the report. */
export type Check = (value: unknown, at: string, report: Report) => void;

export const say = (report: Report, at: string, message: string): void =>
  void report.faults.push({ message, property: at });

function isOfType(matches: boolean, at: string, report: Report): boolean {
  if (matches) return true;
  if (report.style === flexStyle) say(report, at, "invalid property");
  else report.wrongType ??= at;
  return false;
}

const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });

type TextRules = {
  readonly min?: number;
  readonly max?: number;
  /** LINE counts labels, postback texts and template texts as people do, all else in UTF-16 units. */
  readonly count?: "utf16" | "grapheme";
  readonly pattern?: { test(value: string): boolean };
  readonly says?: string;
};

export function text({ min = 1, max, count = "utf16", pattern, says = "invalid property" }: TextRules = {}): Check {
  return (value, at, report) => {
    if (!isOfType(typeof value === "string", at, report) || typeof value !== "string") return;
    // Graphemes are counted only where they can make a difference: a text of few units is of few graphemes.
    const units = value.length;
    const length =
      count === "utf16" || max === undefined || units <= max ? units : [...graphemes.segment(value)].length;
    if (min > 0 && length === 0) say(report, at, report.style.emptyText);
    else if (length < min || (max !== undefined && length > max)) {
      say(report, at, `Length must be between ${min > 1 ? min : 0} and ${max}`);
    } else if (pattern !== undefined && !pattern.test(value)) say(report, at, says);
  };
}

type NumberRules = {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly isWhole?: boolean;
};

export function number({ min = -Infinity, max = Infinity, step, isWhole = false }: NumberRules = {}): Check {
  return (value, at, report) => {
    const isRightType = typeof value === "number" && (!isWhole || Number.isInteger(value));
    if (!isOfType(isRightType, at, report) || typeof value !== "number") return;
    if (value < min || value > max) {
      const limits = max === Infinity ? `greater than or equal to ${min}` : `between ${min} and ${max}`;
      say(report, at, report.style === flexStyle ? "invalid property" : `must be ${limits}`);
    } else if (step !== undefined && value % step !== 0) say(report, at, `must be a multiple of ${step}`);
  };
}

export const whole = (rules: NumberRules = {}): Check => number({ ...rules, isWhole: true });

export const boolean: Check = (value, at, report) => void isOfType(typeof value === "boolean", at, report);

export function oneOf(...allowed: readonly string[]): Check {
  return (value, at, report) => {
    if (!isOfType(typeof value === "string", at, report) || allowed.includes(String(value))) return;
    say(report, at, report.style.notOneOf(allowed));
  };
}

export function list(item: Check, { min = 0, max }: { min?: number; max: number }): Check {
  return (value, at, report) => {
    if (!isOfType(Array.isArray(value), at, report) || !Array.isArray(value)) return;
    if (value.length < min || value.length > max) say(report, at, `Size must be between ${min} and ${max}`);
    else for (const [index, entry] of value.entries()) item(entry, report.style.child(at, index), report);
  };
}

export type Fields = Readonly<Record<string, Check>>;

export type ObjectRules = {
  readonly required?: Fields;
  readonly optional?: Fields;
  /** Looks at how the properties go together. */
  readonly also?: (value: JsonObject, at: string, report: Report) => void;
};

/** An object with these properties; `null` counts as absent. */
export function object({ required = {}, optional = {}, also }: ObjectRules): Check {
  const needed = Object.entries(required);
  const allowed = Object.entries(optional);
  const known = new Set(["type", ...Object.keys(required), ...Object.keys(optional)]);
  return (value, at, report) => {
    if (!isOfType(isJsonObject(value), at, report) || !isJsonObject(value)) return;
    const { child, missing, unknownField } = report.style;
    for (const [name, check] of needed) {
      if (value[name] === undefined || value[name] === null) say(report, child(at, name), missing);
      else check(value[name], child(at, name), report);
    }
    for (const [name, check] of allowed) {
      if (value[name] !== undefined && value[name] !== null) check(value[name], child(at, name), report);
    }
    if (unknownField !== undefined) {
      for (const name of Object.keys(value)) if (!known.has(name)) say(report, child(at, name), unknownField);
    }
    also?.(value, at, report);
  };
}

/** An object whose `type` says which of the checks it has to pass. */
export function byType(checks: Readonly<Record<string, Check>>): Check {
  return (value, at, report) => {
    if (!isOfType(isJsonObject(value), at, report) || !isJsonObject(value)) return;
    const { style } = report;
    const { type } = value;
    const check = typeof type === "string" && Object.hasOwn(checks, type) ? checks[type] : undefined;
    if (check !== undefined) check(value, at, report);
    else if (type === undefined || type === null) say(report, style.child(at, "type"), style.missing);
    // Of a component that does not belong there Flex names the component, of a container its type.
    else if (style === flexStyle) say(report, at === "" ? "/type" : at, style.notOneOf([]));
    else say(report, style.child(at, "type"), style.notOneOf(Object.keys(checks)));
  };
}

/** For checks that contain themselves. */
export const lazily =
  (make: () => Check): Check =>
  (value, at, report) =>
    make()(value, at, report);
