import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import type { OfficerComplaint } from "@paknam/contract";
import { CategoryIcon, StateBadge } from "@paknam/ui";
import { IconArrowLeft, IconCheck, IconCopy } from "@tabler/icons-react";
import { Link, useRouter } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay } from "../../language.ts";
import { useKeys } from "../../parts/use-keys.ts";
import { When } from "../../parts/when.tsx";
import { Due } from "../inbox/due.tsx";
import { useCategory } from "../session/use-category.ts";
import classes from "./complaint.module.css";

/** Number, state, deadline and who has it: what an officer looks for first. */
export function ComplaintHead({ complaint }: { complaint: OfficerComplaint }) {
  const { say, language, nameOf } = useSay();
  const router = useRouter();
  const category = useCategory()(complaint.category);
  // Back to the list with its filters where one came from it.
  const toList = () => (router.history.canGoBack() ? router.history.back() : void router.navigate({ to: "/" }));
  useKeys({ u: toList });
  const isAccepted = complaint.acceptedAt !== null;
  const dueAt = isAccepted ? complaint.resolveDueAt : complaint.acceptDueAt;
  const { reporter } = complaint;
  const facts: [string, ReactNode][] = [
    [say("consoleComplaint.facts.organisation"), nameOf(complaint.organisation.name)],
    [say("consoleComplaint.facts.officer"), complaint.officer?.name ?? say("console.inbox.nobody")],
    [
      say("consoleComplaint.facts.reporter"),
      reporter === null
        ? say("consoleComplaint.noReporter")
        : `${reporter.displayName ?? say("consoleComplaint.noName")}${
            reporter.isReachable ? "" : ` (${say("consoleComplaint.unreachable")})`
          }`,
    ],
    [say("consoleComplaint.facts.submitted"), <When key="submitted" at={complaint.submittedAt} />],
    isAccepted
      ? [say("consoleComplaint.facts.resolve"), <When key="resolve" at={complaint.resolveDueAt} exact />]
      : [say("consoleComplaint.facts.accept"), <When key="accept" at={complaint.acceptDueAt} exact />],
  ];
  if (complaint.resolvedAt)
    facts.push([say("consoleComplaint.facts.resolvedAt"), <When key="resolved" at={complaint.resolvedAt} />]);
  if (complaint.rating !== null)
    facts.push([say("consoleComplaint.facts.rating"), say("consoleComplaint.stars", { rating: complaint.rating })]);
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <Link
          to="/"
          className={classes.back}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || !router.history.canGoBack()) return;
            event.preventDefault();
            toList();
          }}
        >
          <IconArrowLeft size={18} aria-hidden />
          {say("consoleComplaint.back")}
        </Link>
        <h1 className={classes.number}>
          {complaint.number}
          <CopyButton value={complaint.number}>
            {({ copied, copy }) => (
              <Tooltip label={say(copied ? "consoleComplaint.copied" : "consoleComplaint.copyNumber")}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="md"
                  ml={4}
                  aria-label={say("consoleComplaint.copyNumber")}
                  onClick={copy}
                >
                  {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </h1>
        <StateBadge state={complaint.state} language={language} />
        {complaint.urgency !== "done" && <Due urgency={complaint.urgency} dueAt={dueAt} />}
        <span className={classes.category}>
          <CategoryIcon name={category.icon} size={19} />
          {category.name}
        </span>
        {complaint.isSensitive && <span className={classes.sensitive}>{say("console.inbox.sensitive")}</span>}
        {complaint.reopenCount > 0 && (
          <span className={classes.sensitive}>{say("console.inbox.reopened", { count: complaint.reopenCount })}</span>
        )}
        {complaint.forwardCount > 0 && (
          <span className={classes.sensitive}>
            {say("consoleComplaint.forwarded", { count: complaint.forwardCount })}
          </span>
        )}
      </div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
