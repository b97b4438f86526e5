import { formatDateTime } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Message } from "../../messages/index.ts";
import type { Complaint } from "../complaint.ts";
import { localeOf } from "./about.ts";

/** What officers who linked their LINE are told of; `corrected` only when it moved the complaint to their desk. */
export const OFFICER_NEWS = ["submitted", "forwarded", "returned", "corrected", "answered", "reopened"] as const;
export type OfficerNews = (typeof OFFICER_NEWS)[number];

/** What an officer reads of one complaint: number, category and area, nothing of the citizen's. */
export function officerMessage(news: {
  kind: OfficerNews | "reopenedByOfficer";
  complaint: Complaint;
  about: string;
  language: string;
  publicUrl: string;
}): Message {
  const { kind, complaint, about, language, publicUrl } = news;
  const say = wordsIn(language);
  const what = say(`complaints.officers.${kind}`);
  const isNew = complaint.state === "submitted";
  return {
    kind: "card",
    altText: say("complaints.officers.alt", { what, number: complaint.number }),
    card: {
      label: what,
      tone: kind === "reopened" || kind === "reopenedByOfficer" ? "soon" : "acting",
      title: about,
      copy: complaint.number,
      lines: [
        {
          label: say(isNew ? "complaints.line.acceptDueAt" : "complaints.line.dueAt"),
          value: formatDateTime(isNew ? complaint.acceptDueAt : complaint.resolveDueAt, localeOf(language)),
        },
      ],
      buttons: [
        {
          kind: "link",
          label: say("complaints.line.openConsole"),
          url: `${publicUrl}/console/complaints/${complaint.number}`,
        },
      ],
    },
  };
}
