import { Button, Modal, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { MemberRecord } from "@paknam/contract";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { groupDigits } from "./group-digits.ts";
import classes from "./members.module.css";
import { useRevealNumber } from "./mutations.ts";
import { SHORTEST_WORDS } from "./open-form.tsx";

/** The whole national number for a reason that the person sees; it leaves the screen with this window. */
export function NumberDialog({ record, onClose }: { record: MemberRecord; onClose: () => void }) {
  const { say, language } = useSay();
  const reveal = useRevealNumber(record.id);
  const form = useForm({
    initialValues: { words: "" },
    validate: {
      words: (value) => (value.trim().length < SHORTEST_WORDS ? say("consoleMembers.open.wordsShort") : null),
    },
  });
  return (
    <Modal opened onClose={onClose} title={`${say("consoleMembers.number.title")}: ${record.name}`}>
      {reveal.data ? (
        <div className={form_.form}>
          <p className={classes.wholeNumber}>{groupDigits(reveal.data.nationalId)}</p>
          <Button variant="default" onClick={onClose} data-autofocus autoFocus>
            {say("consoleMembers.number.hide")}
          </Button>
        </div>
      ) : (
        <form className={form_.form} onSubmit={form.onSubmit(({ words }) => reveal.mutate(words.trim()))}>
          <p>{say("consoleMembers.number.hint")}</p>
          <Textarea
            label={say("consoleMembers.number.words")}
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            {...form.getInputProps("words")}
          />
          {reveal.isError && (
            <p className={form_.failed} role="alert">
              {sentenceFor(language, reveal.error)}
            </p>
          )}
          <Button type="submit" loading={reveal.isPending}>
            {say("consoleMembers.number.submit")}
          </Button>
        </form>
      )}
    </Modal>
  );
}
