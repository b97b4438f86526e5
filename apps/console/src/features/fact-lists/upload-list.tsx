import { Select } from "@mantine/core";
import type { FactList, FactType } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { DateField } from "../../parts/date-field.tsx";
import { FileField } from "../../parts/file-field.tsx";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { ConfirmList } from "./confirm-list.tsx";
import classes from "./fact-lists.module.css";
import { Faults } from "./faults.tsx";
import { useListUpload } from "./use-list-upload.ts";

/** Taking a list in: the kind, the file, what it would do, and only then the real thing. */
export function UploadList(props: {
  types: readonly FactType[];
  lists: readonly FactList[];
  type: string | null;
  onType: (type: string | null) => void;
}) {
  const { types, type } = props;
  const { say, language, nameOf } = useSay();
  const [file, setFile] = useState<File | null>(null);
  const [expiresOn, setExpiresOn] = useState("");
  const { trial, real } = useListUpload(() => {
    setFile(null);
    trial.reset();
  });
  const check = (next: { file?: File | null; type?: string | null; expiresOn?: string }) => {
    const asked = { file, type, expiresOn, ...next };
    real.reset();
    if (asked.file && asked.type) trial.mutate({ file: asked.file, type: asked.type, expiresOn: asked.expiresOn });
    else trial.reset();
  };
  const about = types.find(({ key }) => key === type)?.about;
  const inForce = props.lists.find((list) => list.type === type && !list.isWithdrawn);
  return (
    <section className={classes.upload} aria-label={say("consoleGroups.lists.new")}>
      <h2>{say("consoleGroups.lists.new")}</h2>
      <div className={classes.choices}>
        <Select
          label={say("consoleGroups.lists.type")}
          description={about ? nameOf(about) : say("consoleGroups.lists.typePick")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          placeholder={say("consoleGroups.lists.typePick")}
          data={types.map(({ key, name }) => ({ value: key, label: nameOf(name) }))}
          value={type}
          onChange={(next) => {
            props.onType(next);
            check({ type: next });
          }}
          allowDeselect={false}
        />
        <div>
          <DateField
            label={`${say("consoleGroups.lists.expires")} (${say("consoleGroups.lists.expiresHint")})`}
            value={expiresOn}
            onChange={(next) => {
              setExpiresOn(next);
              trial.reset();
            }}
          />
        </div>
      </div>
      <FileField
        label={say("consoleGroups.lists.file")}
        hint={say("consoleGroups.lists.fileHint")}
        file={file}
        isBusy={trial.isPending || real.isPending}
        onChange={(next) => {
          setFile(next);
          check({ file: next });
        }}
      />
      {file && !type && <p className={form_.warned}>{say("consoleGroups.lists.typeFirst")}</p>}
      {file && type && trial.isIdle && (
        <p className={form_.warned}>
          {say("consoleGroups.lists.changed")}{" "}
          <button type="button" className={classes.again} onClick={() => check({})}>
            {say("consoleGroups.lists.trial")}
          </button>
        </p>
      )}
      {trial.isError && (
        <p className={form_.failed} role="alert">
          {sentenceFor(language, trial.error)}
        </p>
      )}
      {trial.data && file && type && (
        <>
          <ConfirmList
            key={trial.submittedAt}
            report={trial.data}
            inForce={inForce ?? null}
            isBusy={real.isPending}
            onConfirm={() => real.mutate({ file, type, expiresOn })}
          />
          {real.isError && (
            <p className={form_.failed} role="alert">
              {sentenceFor(language, real.error)}
            </p>
          )}
          <Faults faults={trial.data.faults} hasMore={trial.data.hasMoreFaults} />
        </>
      )}
    </section>
  );
}
