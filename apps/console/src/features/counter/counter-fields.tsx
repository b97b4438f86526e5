import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { memberRoutes } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import classes from "./counter.module.css";
import { type CounterForm, draftOf, emptyForm, faultsIn } from "./draft-of.ts";
import { PaperFields } from "./paper-fields.tsx";
import { PersonFields } from "./person-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";
import type { Prepared } from "./prepared.ts";
import { counterKeys } from "./queries.ts";
import { WishFields } from "./wish-fields.tsx";

/** What the person says, in the order in which one asks it. */
export function CounterFields({ onPrepared }: { onPrepared: (prepared: Prepared) => void }) {
  const { say, language } = useSay();
  const client = useQueryClient();
  const form = useForm<CounterForm>({
    initialValues: emptyForm,
    validate: (values) => {
      const faults = faultsIn(values);
      return {
        name: faults.name && say("consoleMembers.needed"),
        home: faults.home && say("consoleMembers.needed"),
        birthYear: faults.birthYear && say("consoleMembers.counter.birthYearWrong"),
        phone: faults.phone && say("consoleMembers.counter.phoneWrong"),
        number: faults.number && say("consoleMembers.counter.numberWrong"),
      };
    },
  });
  const prepare = useMutation({
    mutationFn: (values: CounterForm) => call(memberRoutes.prepareRegistration, { body: draftOf(values) }),
    onSuccess: (prepared) => {
      void client.invalidateQueries({ queryKey: counterKeys.today });
      onPrepared(prepared);
    },
    gcTime: 0,
  });
  const submit = form.onSubmit((values) => {
    if (!prepare.isPending) prepare.mutate(values);
  });
  useKeys({ "mod+enter": () => submit() });
  return (
    <form className={classes.fields} autoComplete="off" onSubmit={submit}>
      <PersonFields form={form} />
      <PlaceFields form={form} />
      <WishFields form={form} />
      <PaperFields form={form} />
      {prepare.isError && (
        <p className={form_.failed} role="alert">
          {sentenceFor(language, prepare.error)}
        </p>
      )}
      <div className={form_.foot}>
        <Button type="submit" loading={prepare.isPending}>
          {say("consoleMembers.counter.submit")}
        </Button>
        <span>{say("consoleMembers.counter.keys")}</span>
      </div>
    </form>
  );
}
