import { Button } from "@mantine/core";
import type { MemberRecord } from "@paknam/contract";
import { IconId } from "@tabler/icons-react";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { useMe } from "../session/queries.ts";
import { Countdown } from "./countdown.tsx";
import { DocumentDialog } from "./document-dialog.tsx";
import { LevelBadge } from "./level-badge.tsx";
import classes from "./members.module.css";
import { NumberDialog } from "./number-dialog.tsx";
import { RecordFacts } from "./record-facts.tsx";
import { RecordLists } from "./record-lists.tsx";

/** One record, for as long as the look lasts. */
export function RecordView({ record, onClose }: { record: MemberRecord; onClose: () => void }) {
  const { say } = useSay();
  const { policies } = useMe();
  const [dialog, setDialog] = useState<"number" | "document" | null>(null);
  return (
    <article className={classes.record} aria-label={say("consoleMembers.record.about")}>
      <header className={classes.recordHead}>
        <div className={classes.recordLine}>
          <h2 className={classes.title}>{record.name}</h2>
          <LevelBadge level={record.level} />
          <Countdown until={record.until} />
        </div>
        <div className={classes.recordActs}>
          <Button
            variant="default"
            leftSection={<IconId size={17} stroke={1.8} aria-hidden />}
            onClick={() => setDialog("document")}
          >
            {say("consoleMembers.seen.act")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {say("consoleMembers.record.close")}
          </Button>
        </div>
      </header>
      <RecordFacts
        record={record}
        number={
          record.maskedNationalId === null ? (
            say("consoleMembers.number.none")
          ) : (
            <span className={classes.number}>
              {record.maskedNationalId}
              {policies.seeNationalIds && (
                <Button size="compact-xs" variant="subtle" onClick={() => setDialog("number")}>
                  {say("consoleMembers.number.show")}
                </Button>
              )}
            </span>
          )
        }
      />
      <RecordLists record={record} />
      {dialog === "number" && <NumberDialog record={record} onClose={() => setDialog(null)} />}
      {dialog === "document" && <DocumentDialog record={record} onClose={() => setDialog(null)} />}
    </article>
  );
}
