import type { OfficerStep, StepKind } from "@paknam/contract";
import {
  type Icon,
  IconArchive,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBan,
  IconCircleCheck,
  IconClipboardCheck,
  IconEraser,
  IconEye,
  IconInbox,
  IconLock,
  IconMessage,
  IconMessagePlus,
  IconMessageQuestion,
  IconNote,
  IconPencil,
  IconProgress,
  IconRotateClockwise,
  IconStar,
  IconUserCheck,
} from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import { When } from "../../parts/when.tsx";
import classes from "./history.module.css";
import { Photos } from "./photos.tsx";
import { isPublic } from "./step-audience.ts";

const icons: Readonly<Record<StepKind, Icon>> = {
  submitted: IconInbox,
  accepted: IconClipboardCheck,
  returned: IconArrowBackUp,
  forwarded: IconArrowForwardUp,
  asked: IconMessageQuestion,
  answered: IconMessage,
  added: IconMessagePlus,
  progressed: IconProgress,
  resolved: IconCircleCheck,
  rejected: IconBan,
  reopened: IconRotateClockwise,
  rated: IconStar,
  closed: IconArchive,
  withdrawn: IconArrowBackUp,
  noted: IconNote,
  assigned: IconUserCheck,
  corrected: IconPencil,
  unsent: IconEraser,
};

/** One step: who, when, the words that the citizen saw, and apart from them what only officers read. */
export function StepEntry({ step }: { step: OfficerStep }) {
  const { say } = useSay();
  const StepIcon = icons[step.kind];
  const who = step.byName ?? say(`consoleComplaint.by.${step.by}`);
  const route =
    step.fromOrganisation && step.organisation && step.fromOrganisation.id !== step.organisation.id
      ? say("consoleComplaint.route", { from: step.fromOrganisation.shortName, to: step.organisation.shortName })
      : null;
  const isShared = isPublic(step);
  const { reasonWithoutPhoto } = step.detail;
  return (
    <li className={classes.step} data-by={step.by}>
      <span className={classes.icon}>
        <StepIcon size={17} stroke={1.7} aria-hidden />
      </span>
      <div className={classes.content}>
        <p className={classes.what}>
          <strong>{say(`consoleComplaint.step.${step.kind}`)}</strong>
          {route && <span>{route}</span>}
        </p>
        <p className={classes.who}>
          {who} · <When at={step.at} />
        </p>
        {step.words && (
          <div className={isShared ? classes.said : classes.internal}>
            {step.by !== "member" && <Audience isShared={isShared} />}
            <p>{step.words}</p>
          </div>
        )}
        {typeof reasonWithoutPhoto === "string" && (
          <div className={classes.said}>
            <Audience isShared />
            <p>
              {say("consoleComplaint.noPhoto")}: {reasonWithoutPhoto}
            </p>
          </div>
        )}
        {step.note && (
          <div className={classes.internal}>
            <Audience isShared={false} />
            <p>{step.note}</p>
          </div>
        )}
        {step.pictures.length > 0 && (
          <Photos pictures={step.pictures} label={say(`consoleComplaint.step.${step.kind}`)} />
        )}
      </div>
    </li>
  );
}

function Audience({ isShared }: { isShared: boolean }) {
  const { say } = useSay();
  const Shape = isShared ? IconEye : IconLock;
  return (
    <span className={classes.audience}>
      <Shape size={13} aria-hidden />
      {say(isShared ? "consoleComplaint.seen" : "consoleComplaint.internal")}
    </span>
  );
}
