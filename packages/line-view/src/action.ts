import { createContext, useContext } from "react";

/** One action object of LINE, every property of every kind optional: what LINE adds later is carried, not refused. */
export type LineAction = {
  type: string;
  label?: string;
  text?: string;
  data?: string;
  displayText?: string;
  uri?: string;
  /** LINE on a computer opens `desktop` instead. */
  altUri?: { desktop?: string };
  mode?: string;
  initial?: string;
  min?: string;
  max?: string;
  clipboardText?: string;
  richMenuAliasId?: string;
  inputOption?: string;
  fillInText?: string;
};

export type OnAction = (action: LineAction) => void;

export const ActionContext = createContext<OnAction | undefined>(undefined);

/** Gives what to call when a drawn thing is tapped; a preview without `onAction` does nothing. */
export function useAction(): OnAction {
  return useContext(ActionContext) ?? ignoreTap;
}

function ignoreTap(): void {
  // A preview is looked at, not tapped.
}
