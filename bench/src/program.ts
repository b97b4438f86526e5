import type { StopInOrder } from "../../tools/process/stop-in-order.ts";

/** What a program is given. */
export type Bench = Readonly<{
  /** A line for whoever watches. */
  say(line: string): void;
  /** Notes one figure; all are printed at the end, also when the program fails later. What was not measured is not noted. */
  figure(name: string, value: number, unit: string): void;
  /** Whatever was started goes in here: it is stopped at the end, at a failure and at Ctrl-C. */
  stops: StopInOrder;
}>;

/** One program: a folder here whose main.ts exports `program`. */
export type Program = Readonly<{
  /** One line: what it measures. */
  measures: string;
  /** Its options, as they are typed. */
  takes: string;
  /** Throws when something could not be measured. */
  run(args: string[], bench: Bench): Promise<void>;
}>;
