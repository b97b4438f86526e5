import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type OrganisationRow, officer } from "@paknam/contract";
import { formatPhone, parsePhone } from "@paknam/thai";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone, tellFailed } from "../../parts/tell.ts";
import form_ from "../officers/officers.module.css";
import { organisationKeys } from "./queries.ts";

/** Hotlines have three or four digits (191, 1567). */
const HOTLINE = /^\d{3,4}$/;

/** Corrects names and phone, and confirms that they were checked. */
export function OrganisationDialog({ row, onClose }: { row: OrganisationRow; onClose: () => void }) {
  const { say, language } = useSay();
  const client = useQueryClient();
  const needed = (value: string) => (value.trim() === "" ? say("consoleOffice.organisations.needed") : null);
  const form = useForm({
    initialValues: {
      th: row.name.th,
      en: row.name.en,
      shortName: row.shortName,
      phone: row.phone ? formatPhone(row.phone) : "",
      isVerified: row.isVerified,
    },
    validate: {
      th: needed,
      en: needed,
      shortName: needed,
      phone: (value) =>
        value.trim() === "" || HOTLINE.test(value.trim()) || parsePhone(value).ok
          ? null
          : say("consoleOffice.organisations.badPhone"),
    },
  });
  const change = useMutation({
    mutationFn: (values: typeof form.values) =>
      call(officer.changeOrganisation, {
        params: { organisationId: row.id },
        body: {
          name: { th: values.th.trim(), en: values.en.trim() },
          shortName: values.shortName.trim(),
          phone: values.phone.trim() || null,
          isVerified: values.isVerified,
        },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: organisationKeys.all });
      tellDone(say("consoleOffice.saved"));
      onClose();
    },
    onError: (error) => tellFailed(sentenceFor(language, error)),
  });
  return (
    <Modal opened onClose={onClose} title={say("consoleOffice.organisations.editTitle")}>
      <form className={form_.form} onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <TextInput label={say("consoleOffice.organisations.nameTh")} {...form.getInputProps("th")} />
        <TextInput label={say("consoleOffice.organisations.nameEn")} lang="en" {...form.getInputProps("en")} />
        <TextInput label={say("consoleOffice.organisations.shortName")} {...form.getInputProps("shortName")} />
        <TextInput label={say("consoleOffice.organisations.phone")} inputMode="tel" {...form.getInputProps("phone")} />
        <Checkbox
          label={say("consoleOffice.organisations.confirm")}
          {...form.getInputProps("isVerified", { type: "checkbox" })}
        />
        <Button type="submit" loading={change.isPending}>
          {say("common.save")}
        </Button>
      </form>
    </Modal>
  );
}
