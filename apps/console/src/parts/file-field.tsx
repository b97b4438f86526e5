import { Button, CloseButton, FileButton, Input, Loader } from "@mantine/core";
import { IconFileSpreadsheet, IconUpload } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useSay } from "../language.ts";
import classes from "./file-field.module.css";

/** One spreadsheet, chosen or dropped. */
export function FileField(props: {
  label: string;
  hint?: string;
  file: File | null;
  isBusy: boolean;
  onChange: (file: File | null) => void;
}) {
  const { file, isBusy, onChange } = props;
  const { say } = useSay();
  const [isOver, setIsOver] = useState(false);
  const id = useId();
  return (
    <div>
      <Input.Label id={id}>{props.label}</Input.Label>
      {props.hint && <Input.Description mb={6}>{props.hint}</Input.Description>}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a drop area in every browser */}
      <div
        role="group"
        aria-labelledby={id}
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [dropped] = event.dataTransfer.files;
          if (dropped && !isBusy) onChange(dropped);
        }}
      >
        {file && (
          <span className={classes.file}>
            <IconFileSpreadsheet size={20} stroke={1.6} aria-hidden />
            <span>{file.name}</span>
          </span>
        )}
        <FileButton
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          onChange={(chosen) => chosen && onChange(chosen)}
        >
          {(button) => (
            <Button
              {...button}
              variant={file ? "subtle" : "default"}
              disabled={isBusy}
              leftSection={isBusy ? <Loader size={16} /> : <IconUpload size={17} aria-hidden />}
            >
              {say(
                isBusy ? "consoleGroups.file.reading" : file ? "consoleGroups.file.other" : "consoleGroups.file.drop",
              )}
            </Button>
          )}
        </FileButton>
        {file && !isBusy && (
          <CloseButton aria-label={say("consoleGroups.file.remove")} onClick={() => onChange(null)} />
        )}
        {!file && <span className={classes.kinds}>{say("consoleGroups.file.kinds")}</span>}
      </div>
    </div>
  );
}
