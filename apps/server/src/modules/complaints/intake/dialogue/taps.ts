import { truncateGraphemes } from "@paknam/thai";
import type { Choice, Message } from "../../../messages/index.ts";
import type { Draft, Option } from "./draft.ts";
import type { Talk } from "./talk.ts";

/** The dialogue's key; its choices' data begin with it. */
export const FILE_KEY = "complaints.file";

/** LINE shows 20 letters of a tap. */
const LABEL_LETTERS = 20;

/** What is asked: the message, and the taps whose labels are also understood when typed. */
export type Asked = Readonly<{ message: Message; options: Option[]; isNumbered: boolean }>;

/** A tap of this draft. */
export const tap = (draft: Draft, { label, act }: Option): Choice => ({
  kind: "say",
  label: truncateGraphemes(label, LABEL_LETTERS),
  data: `${FILE_KEY}:${draft.id}:${act}`,
});

/** What may be changed in the summary. */
export const changeOptions = ({ say }: Talk): Option[] => [
  { label: say("complaintDialogue.summary.changeCategory"), act: "change:category" },
  { label: say("complaintDialogue.summary.changePlace"), act: "change:place" },
  { label: say("complaintDialogue.summary.changeWhat"), act: "change:what" },
  { label: say("complaintDialogue.summary.changePhotos"), act: "change:photos" },
  { label: say("complaintDialogue.summary.cancel"), act: "cancel" },
];
