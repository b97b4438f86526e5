import { OwnPlace } from "@paknam/contract";
import { z } from "zod";
import { QUESTIONS, type Question } from "./join-questions.ts";

/** A place that may be meant: one of ours, or the other side of the border. */
const MaybePlace = z.object({ label: z.string(), place: OwnPlace.nullable() });
export type MaybePlace = z.output<typeof MaybePlace>;

const asked = z.custom<Question>((value) => QUESTIONS.some((question) => question === value));

/** What the talk remembers; the answers themselves lie in the draft, which the page goes on with. */
const JoinState = z.object({
  asking: asked,
  /** Several places fit: one of these is to be chosen. */
  places: z.array(MaybePlace).default([]),
  isStudy: z.boolean().default(false),
  /** More may be added to what was chosen. */
  isMore: z.boolean().default(false),
  lastAt: z.string(),
});
export type JoinState = z.output<typeof JoinState>;

/** @returns null at the beginning, "unreadable" for what an earlier version of the program wrote */
export function readJoinState(state: unknown): JoinState | null | "unreadable" {
  if (state === undefined || state === null) return null;
  return JoinState.safeParse(state).data ?? "unreadable";
}

/** After so long a silence words are not taken for an answer: nobody remembers what was asked. */
const SILENCE_MS = 6 * 3_600_000;
export const wasSilent = ({ lastAt }: JoinState, now: Date): boolean => now.getTime() - Date.parse(lastAt) > SILENCE_MS;
