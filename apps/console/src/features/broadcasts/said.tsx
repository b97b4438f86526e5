import { SegmentedControl } from "@mantine/core";
import type { BroadcastView } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import classes from "./broadcast.module.css";
import { LANGUAGES, type WrittenLanguage } from "./draft.ts";
import { Preview } from "./preview.tsx";

/** What it says, as people see it, in each language that was written. */
export function Said({ view }: { view: BroadcastView }) {
  const { say } = useSay();
  const [language, setLanguage] = useState<WrittenLanguage>("th");
  const written = LANGUAGES.filter((each) => view.texts[each] !== undefined);
  const text = view.texts[language] ?? view.texts.th;
  return (
    <div className={classes.said}>
      {written.length > 1 && (
        <SegmentedControl
          size="xs"
          className={classes.languages ?? ""}
          aria-label={say("consoleBroadcasts.preview.language")}
          value={language}
          onChange={(value) => setLanguage(LANGUAGES.find((each) => each === value) ?? "th")}
          data={written.map((each) => ({ value: each, label: say(`consoleMembers.language.${each}`) }))}
        />
      )}
      <Preview kind={view.kind} language={language} text={text} />
    </div>
  );
}
