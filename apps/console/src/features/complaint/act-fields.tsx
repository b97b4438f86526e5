import { Textarea } from "@mantine/core";
import type { OfficerAct } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { CorrectFields } from "./correct-fields.tsx";
import type { Draft } from "./drafts.ts";
import type { FieldsProps } from "./fields-props.ts";
import { OfficerField } from "./officer-field.tsx";
import { OrganisationField } from "./organisation-field.tsx";
import { PhotoField } from "./photo-field.tsx";

const words = {
  return: { label: "returnReason", hint: "returnHint" },
  forward: { label: "forwardWords", hint: null },
  ask: { label: "ask", hint: "askHint" },
  progress: { label: "progress", hint: null },
  resolve: { label: "resolve", hint: null },
  reject: { label: "reject", hint: "rejectHint" },
  note: { label: "noteWords", hint: "noteHint" },
  correct: { label: "correctReason", hint: "noteHint" },
  reopen: { label: "reopenReason", hint: "noteHint" },
} as const;

/** The fields of one act, the one to fill first focused. */
export function ActFields(props: FieldsProps & { act: OfficerAct }) {
  const { act, draft, onChange, missing } = props;
  const { say } = useSay();
  const errorOf = (field: keyof Draft) =>
    missing?.field === field ? say(`consoleComplaint.form.${missing.say}`) : undefined;
  const said = act === "accept" || act === "assign" ? null : words[act];
  const isWordsFirst = act !== "forward" && act !== "correct";
  return (
    <>
      {act === "forward" && <OrganisationField {...props} error={errorOf("organisationId")} />}
      {act === "assign" && <OfficerField {...props} />}
      {act === "correct" && <CorrectFields {...props} error={errorOf("category")} />}
      {said && (
        <Textarea
          label={say(`consoleComplaint.form.${said.label}`)}
          description={said.hint && say(`consoleComplaint.form.${said.hint}`)}
          value={draft.words}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
          error={errorOf("words")}
          autosize
          minRows={act === "correct" ? 1 : 3}
          maxRows={10}
          maxLength={5000}
          data-autofocus
          autoFocus={isWordsFirst}
        />
      )}
      {(act === "progress" || act === "resolve") && (
        <PhotoField
          label={say(`consoleComplaint.form.${act === "resolve" ? "photos" : "progressPhotos"}`)}
          photos={draft.photos}
          onChange={(photos) => onChange({ photos })}
        />
      )}
      {act === "resolve" && draft.photos.length === 0 && (
        <Textarea
          label={say("consoleComplaint.form.noPhotoReason")}
          value={draft.reasonWithoutPhoto}
          onChange={(event) => onChange({ reasonWithoutPhoto: event.currentTarget.value })}
          error={errorOf("reasonWithoutPhoto")}
          autosize
          minRows={1}
          maxLength={1000}
        />
      )}
      {(act === "accept" || act === "forward") && (
        <Textarea
          label={say("consoleComplaint.form.note")}
          description={say("consoleComplaint.form.noteHint")}
          value={draft.note}
          onChange={(event) => onChange({ note: event.currentTarget.value })}
          autosize
          minRows={1}
          maxLength={5000}
          autoFocus={act === "accept"}
        />
      )}
    </>
  );
}
