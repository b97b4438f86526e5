import { Button, Modal, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { CallError, type MemberRecord, memberRoutes } from "@paknam/contract";
import { parseNationalId } from "@paknam/thai";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { useCheckDocument } from "./mutations.ts";

/** Says that one saw this person's document, with its number where it has one. */
export function DocumentDialog({ record, onClose }: { record: MemberRecord; onClose: () => void }) {
  const { say, language } = useSay();
  const check = useCheckDocument(record, onClose);
  const form = useForm<{ document: string; number: string }>({
    initialValues: { document: "thai-id", number: "" },
    validate: {
      number: (value) =>
        value.trim() === "" || parseNationalId(value).ok ? null : say("consoleMembers.counter.numberWrong"),
    },
  });
  return (
    <Modal opened onClose={onClose} title={`${say("consoleMembers.seen.title")}: ${record.name}`}>
      <form
        className={form_.form}
        autoComplete="off"
        onSubmit={form.onSubmit(({ document, number }) =>
          check.mutate({
            document: memberRoutes.DocumentKind.parse(document),
            nationalId: number.trim() === "" ? null : number.trim(),
          }),
        )}
      >
        <p>{say("consoleMembers.seen.hint")}</p>
        <Select
          label={say("consoleMembers.seen.kind")}
          data={memberRoutes.DocumentKind.options.map((kind) => ({
            value: kind,
            label: say(`consoleMembers.document.${kind}`),
          }))}
          allowDeselect={false}
          data-autofocus
          {...form.getInputProps("document")}
        />
        <TextInput
          label={say("consoleMembers.seen.number")}
          description={say("consoleMembers.seen.numberHint")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
          {...form.getInputProps("number")}
        />
        {check.isError && (
          <p className={form_.failed} role="alert">
            {wordsFor(check.error)}
          </p>
        )}
        <Button type="submit" loading={check.isPending}>
          {say("consoleMembers.seen.submit")}
        </Button>
      </form>
    </Modal>
  );

  /** The common sentences speak to the person; here the officer must know what to tell them. */
  function wordsFor(error: Error): string {
    const code = error instanceof CallError ? error.code : "";
    if (code === "identity.of_another") return say("consoleMembers.seen.ofAnother");
    if (code === "identity.other_person") return say("consoleMembers.seen.otherPerson");
    return sentenceFor(language, error);
  }
}
