import type { Message } from "../../../messages/index.ts";
import type { Submitted } from "../find-submitted.ts";
import { dueText } from "./summary-card.ts";
import type { Talk } from "./talk.ts";
import { FILE_KEY } from "./taps.ts";

/** Filed: the number to copy, who has it, by when, the code for the web, what comes next. */
export function filedCard(
  { say, locale }: Pick<Talk, "say" | "locale">,
  { submitted, rule }: { submitted: Submitted; rule: object },
): Message {
  const { number, accessCode, organisation, resolveDueAt } = submitted;
  const names = { number, organisation: organisation.name[locale] };
  const another = { kind: "say", label: say("complaintDialogue.filed.another"), data: `${FILE_KEY}:start` } as const;
  return {
    kind: "card",
    altText: say("complaintDialogue.filed.alt", names),
    card: {
      label: say("complaintDialogue.filed.label"),
      tone: "solved",
      title: say("complaintDialogue.filed.title", names),
      copy: number,
      lines: [
        { label: say("complaintDialogue.filed.by"), value: dueText(rule, resolveDueAt, locale) },
        ...(organisation.phone ? [{ label: say("complaintDialogue.filed.phone"), value: organisation.phone }] : []),
        { label: say("complaintDialogue.filed.code"), value: accessCode },
        { label: say("complaintDialogue.filed.next"), value: say("complaintDialogue.filed.nextValue") },
      ],
      buttons: [{ kind: "page", label: say("complaintDialogue.filed.see"), path: `/mine/${number}` }, another],
    },
    choices: [another],
  };
}
