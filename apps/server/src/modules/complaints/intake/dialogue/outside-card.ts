import type { Choice } from "../../../messages/index.ts";
import type { Draft } from "./draft.ts";
import type { Talk } from "./talk.ts";
import { type Asked, tap } from "./taps.ts";

/** Not ours: who serves that place, how to reach them, and how to set us right. */
export function outsideCard(
  { say, locale, province }: Talk,
  { draft, notes }: { draft: Draft; notes: readonly string[] },
): Asked {
  const neighbour = draft.doubt?.kind === "outside" ? draft.doubt.neighbour : null;
  const names = { province: province.name[locale], servedBy: neighbour?.servedBy[locale] ?? "" };
  const options = [
    { label: say("complaintDialogue.outside.correct"), act: "change:place" },
    { label: say("complaintDialogue.outside.insist"), act: "insist" },
    { label: say("complaintDialogue.summary.cancel"), act: "cancel" },
  ];
  const call: Choice[] = neighbour?.phone
    ? [
        {
          kind: "call",
          label: say("complaintDialogue.outside.call", { phone: neighbour.phone }),
          number: neighbour.phone,
        },
      ]
    : [];
  const title = neighbour
    ? say("complaintDialogue.outside.title", names)
    : say("complaintDialogue.outside.unknownTitle", names);
  return {
    message: {
      kind: "card",
      altText: title,
      card: {
        label: say("complaintDialogue.outside.label", names),
        tone: "soon",
        title,
        lines: [
          ...notes.map((value) => ({ value })),
          ...(neighbour ? [{ label: say("complaintDialogue.outside.reach"), value: neighbour.reach[locale] }] : []),
          { value: say("complaintDialogue.outside.notSent") },
          { value: say("complaintDialogue.outside.insistHint", names) },
        ],
        buttons: call,
      },
      choices: options.map((option) => tap(draft, option)),
    },
    options,
    isNumbered: false,
  };
}
