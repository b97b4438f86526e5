import { Button, Radio, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type DisasterMode, memberRoutes } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellDone } from "../../parts/tell.ts";
import classes from "./disaster.module.css";
import { disasterKeys } from "./queries.ts";

const SHORTEST_REASON = 5;
const SHOWN = ["menu", "help", "chat", "back"] as const;

/** On, as a drill, or off again: what every phone will show, why, and the word for it typed out. */
export function SwitchForm({ mode }: { mode: DisasterMode }) {
  const { say, language } = useSay();
  const client = useQueryClient();
  const form = useForm<{ as: "on" | "drill"; reason: string; word: string }>({
    initialValues: { as: "on", reason: "", word: "" },
    validate: {
      reason: (value) => (value.trim().length < SHORTEST_REASON ? say("consoleGroups.disaster.whyShort") : null),
      word: (value, { as }) => {
        const word = say(`consoleGroups.disaster.word.${mode.isOn ? "off" : as}`);
        return value.trim().toLowerCase() === word ? null : say("consoleGroups.disaster.typeWrong", { word });
      },
    },
  });
  const target = mode.isOn ? "off" : form.values.as;
  const change = useMutation({
    mutationFn: (reason: string) =>
      call(memberRoutes.switchDisasterMode, { body: { isOn: !mode.isOn, isDrill: target === "drill", reason } }),
    onSuccess: (fresh) => {
      client.setQueryData(disasterKeys.all, fresh);
      tellDone(say(`consoleGroups.disaster.done.${target}`));
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit(({ reason }) => change.mutate(reason.trim()))}>
      {!mode.isOn && (
        <>
          <Radio.Group label={say("consoleGroups.disaster.kind")} {...form.getInputProps("as")}>
            <div className={classes.kinds}>
              {(["on", "drill"] as const).map((value) => {
                const word = value === "on" ? "real" : "drill";
                return (
                  <Radio
                    key={value}
                    value={value}
                    label={say(`consoleGroups.disaster.${word}`)}
                    description={say(`consoleGroups.disaster.${word}Hint`)}
                  />
                );
              })}
            </div>
          </Radio.Group>
          {target === "on" && (
            <section>
              <h2>{say("consoleGroups.disaster.shows")}</h2>
              <ul>
                {SHOWN.map((what) => (
                  <li key={what}>{say(`consoleGroups.disaster.showsOn.${what}`)}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      <Textarea
        label={say("consoleGroups.disaster.why")}
        description={say("consoleGroups.disaster.whyHint")}
        autosize
        minRows={2}
        maxLength={500}
        {...form.getInputProps("reason")}
      />
      <TextInput
        label={say("consoleGroups.disaster.type", { word: say(`consoleGroups.disaster.word.${target}`) })}
        autoComplete="off"
        {...form.getInputProps("word")}
      />
      {change.isError && (
        <p className={form_.failed} role="alert">
          {sentenceFor(language, change.error)}
        </p>
      )}
      <div>
        <Button type="submit" color={target === "on" ? "red" : "river"} loading={change.isPending}>
          {say(`consoleGroups.disaster.switch.${target}`)}
        </Button>
      </div>
    </form>
  );
}
