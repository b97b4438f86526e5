import type { OfficerAct, OfficerComplaint } from "@paknam/contract";
import { LineMessage, type LineMessageObject } from "@paknam/line-view";
import "@paknam/line-view/line-view.css";
import { wordsIn } from "@paknam/wording";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { organisationsQuery } from "../organisations/queries.ts";
import classes from "./act-dock.module.css";
import type { Draft } from "./drafts.ts";

/** Acts whose words go to the citizen, and the message that carries them; progress waits to be looked up. */
const messages = {
  ask: "asked",
  forward: "forwarded",
  resolve: "resolved",
  reject: "rejected",
  progress: null,
} as const;

type Told = keyof typeof messages;

export const hasPreview = (act: OfficerAct): act is Told => act in messages;

/** What the citizen will read, as their phone draws it: Thai, as most of them have it. */
export function Preview(props: { act: Told; complaint: OfficerComplaint; draft: Draft }) {
  const { say } = useSay();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const { act, complaint, draft } = props;
  const kind = messages[act];
  const target = organisations.find(({ id }) => id === draft.organisationId);
  const thai = wordsIn("th");
  const organisation = (act === "forward" ? target : complaint.organisation)?.name.th ?? "…";
  const words = draft.words.trim() || say("consoleComplaint.form.previewEmpty");
  const message =
    kind === null
      ? { type: "text", text: `${thai("consoleComplaint.form.previewLead", { number: complaint.number })}\n${words}` }
      : card({
          label: thai(`complaints.told.${kind}.label`),
          title: thai(`complaints.told.${kind}.title`, { organisation }),
          words,
          number: complaint.number,
          pictureUrl: act === "resolve" ? draft.photos[0]?.url : undefined,
        });
  const isReachable = complaint.reporter?.isReachable ?? false;
  const hint = !isReachable ? "unreachable" : kind === null ? "quiet" : "pushed";
  return (
    <section className={classes.preview} aria-label={say("consoleComplaint.form.preview")}>
      <h4>{say("consoleComplaint.form.preview")}</h4>
      <p>{say(`consoleComplaint.form.${hint}`)}</p>
      <div className={`line-view ${classes.phone}`}>
        <LineMessage message={message} />
      </div>
    </section>
  );
}

function card(told: {
  label: string;
  title: string;
  words: string;
  number: string;
  pictureUrl: string | undefined;
}): LineMessageObject {
  const text = (value: string, style: Record<string, unknown> = {}) => ({
    type: "text",
    text: value,
    wrap: true,
    ...style,
  });
  return {
    type: "flex",
    altText: told.title,
    contents: {
      type: "bubble",
      ...(told.pictureUrl
        ? { hero: { type: "image", url: told.pictureUrl, size: "full", aspectRatio: "4:3", aspectMode: "cover" } }
        : {}),
      body: {
        type: "box",
        layout: "vertical",
        spacing: "sm",
        contents: [
          text(told.label, { size: "sm", color: "#0F5E63", weight: "bold" }),
          text(told.title, { weight: "bold" }),
          text(told.words, { size: "sm" }),
          text(told.number, { size: "sm", color: "#57676B" }),
        ],
      },
    },
  };
}
