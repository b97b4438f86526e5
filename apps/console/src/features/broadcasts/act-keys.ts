import type { BroadcastView } from "@paknam/contract";

export type Act = BroadcastView["acts"][number] | "test" | "cancel";

/** One key an act, in the order in which the bar shows them. `u` and `.` belong to moving about. */
export const actKeys: Readonly<Record<Act, string>> = {
  approve: "a",
  submit: "s",
  resume: "r",
  edit: "e",
  return: "b",
  test: "t",
  pause: "p",
  stop: "x",
  correct: "c",
  cancel: "d",
};

/** What the caller may do, in the bar's order: what the server allows, trying it on oneself, and calling off beside correcting. */
export function actsOf({ acts, state }: Pick<BroadcastView, "acts" | "state">, mayTest: boolean): Act[] {
  const isOver = state === "done" || state === "stopped";
  const possible = new Set<Act>([
    ...acts,
    ...(mayTest && !isOver ? (["test"] as const) : []),
    ...(acts.includes("correct") ? (["cancel"] as const) : []),
  ]);
  return (Object.keys(actKeys) as Act[]).filter((act) => possible.has(act));
}
