import { Button, Checkbox, Modal, Select, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { memberRoutes } from "@paknam/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone } from "../../parts/tell.ts";
import { groupsQuery } from "../groups/queries.ts";
import classes from "./exports.module.css";
import { exportKeys } from "./queries.ts";
import { EXPORT_FIELDS } from "./use-field-words.ts";

const SHORTEST_REASON = 10;

/** Asks for a group's members: which data, and what they will be used for. */
export function AskDialog({ groupId, onClose }: { groupId: string | null; onClose: () => void }) {
  const { say, language, nameOf } = useSay();
  const client = useQueryClient();
  const { data: groups } = useQuery(groupsQuery);
  const own = (groups ?? []).filter(({ canChange, isActive }) => canChange && isActive);
  const form = useForm<{ groupId: string | null; fields: string[]; reason: string }>({
    initialValues: { groupId, fields: ["name"], reason: "" },
    validate: {
      groupId: (value) => (value === null ? say("consoleMembers.needed") : null),
      fields: (value) => (value.length === 0 ? say("consoleGroups.exports.whichNeeded") : null),
      reason: (value) => (value.trim().length < SHORTEST_REASON ? say("consoleGroups.exports.reasonShort") : null),
    },
  });
  const ask = useMutation({
    mutationFn: (values: typeof form.values) =>
      call(memberRoutes.askExport, {
        body: {
          groupId: values.groupId ?? "",
          fields: EXPORT_FIELDS.filter((field) => values.fields.includes(field)),
          reason: values.reason.trim(),
        },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: exportKeys.all });
      tellDone(say("consoleGroups.exports.asked"));
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={say("consoleGroups.exports.askTitle")}>
      <form className={form_.form} onSubmit={form.onSubmit((values) => ask.mutate(values))}>
        {groups && own.length === 0 && <p className={form_.warned}>{say("consoleGroups.exports.noGroups")}</p>}
        <Select
          label={say("consoleGroups.exports.group")}
          placeholder={say("consoleGroups.exports.groupPick")}
          data={own.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
          searchable
          allowDeselect={false}
          {...(groupId ? {} : { "data-autofocus": true })}
          {...form.getInputProps("groupId")}
        />
        <Checkbox.Group
          label={say("consoleGroups.exports.which")}
          description={say("consoleGroups.exports.whichHint")}
          {...form.getInputProps("fields")}
        >
          <div className={classes.which}>
            {EXPORT_FIELDS.map((field) => (
              <Checkbox key={field} value={field} label={say(`consoleGroups.exports.fields.${field}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Textarea
          label={say("consoleGroups.exports.reason")}
          description={say("consoleGroups.exports.reasonHint")}
          autosize
          minRows={3}
          maxLength={1000}
          {...(groupId ? { "data-autofocus": true } : {})}
          {...form.getInputProps("reason")}
        />
        {ask.isError && (
          <p className={form_.failed} role="alert">
            {sentenceFor(language, ask.error)}
          </p>
        )}
        <Button type="submit" loading={ask.isPending}>
          {say("consoleGroups.exports.askDo")}
        </Button>
      </form>
    </Modal>
  );
}
