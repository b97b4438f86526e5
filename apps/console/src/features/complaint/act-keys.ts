import type { OfficerAct } from "@paknam/contract";

/** One key an act, in the order in which the bar shows them. `u`, `j`, `k`, `/` belong to moving about. */
export const actKeys: Readonly<Record<OfficerAct, string>> = {
  accept: "a",
  ask: "q",
  progress: "p",
  resolve: "r",
  forward: "f",
  assign: "g",
  note: "n",
  correct: "c",
  return: "b",
  reject: "x",
  reopen: "o",
};

/** The acts that the server allows, in the bar's order. */
export function inOrder(acts: readonly OfficerAct[]): OfficerAct[] {
  return (Object.keys(actKeys) as OfficerAct[]).filter((act) => acts.includes(act));
}
