import { Tooltip } from "@mantine/core";
import type { OfficerComplaintRow } from "@paknam/contract";
import { CategoryIcon, StateBadge } from "@paknam/ui";
import { IconEyeOff, IconPhoto, IconRotateClockwise } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { When } from "../../parts/when.tsx";
import { useCategory } from "../session/use-category.ts";
import classes from "./complaint-table.module.css";
import { Due } from "./due.tsx";

/** One complaint of the list; the whole row is the link. */
export function ComplaintRow(props: { row: OfficerComplaintRow; isGone: boolean; withOrganisation: boolean }) {
  const { row } = props;
  const { say, language, nameOf } = useSay();
  const category = useCategory()(row.category);
  return (
    <tr data-gone={props.isGone || undefined} data-urgency={row.urgency}>
      <td data-column="due">
        <Due urgency={row.urgency} dueAt={row.dueAt} />
      </td>
      <td data-column="number">{row.number}</td>
      <td data-column="story">
        <Link
          to="/complaints/$number"
          params={{ number: row.number }}
          className={classes.story}
          data-row
          title={row.excerpt}
        >
          {row.excerpt}
        </Link>
        <span className={classes.about}>
          <span className={classes.category}>
            <CategoryIcon name={category.icon} size={15} />
            {category.name}
          </span>
          <span>{row.area ? nameOf(row.area.name) : say("console.inbox.noArea")}</span>
          {row.hasPhoto && <Sign Shape={IconPhoto} word={say("console.inbox.hasPhoto")} />}
          {row.isSensitive && <Sign Shape={IconEyeOff} word={say("console.inbox.sensitive")} />}
          {row.reopenCount > 0 && (
            <Sign Shape={IconRotateClockwise} word={say("console.inbox.reopened", { count: row.reopenCount })} />
          )}
          {props.isGone && <em>{say("console.inbox.moved")}</em>}
        </span>
      </td>
      <td data-column="state">
        <StateBadge state={row.state} language={language} plain />
      </td>
      {props.withOrganisation && (
        <td data-column="organisation">
          <span className={classes.cut} title={nameOf(row.organisation.name)}>
            {row.organisation.shortName}
          </span>
        </td>
      )}
      <td data-column="officer">
        <span className={row.officer ? classes.cut : classes.nobody}>
          {row.officer?.name ?? say("console.inbox.nobody")}
        </span>
        {row.isOfficerOnLeave && <span className={classes.onLeave}>{say("console.inbox.onLeave")}</span>}
      </td>
      <td data-column="submitted">
        <When at={row.submittedAt} />
      </td>
    </tr>
  );
}

function Sign({ Shape, word }: { Shape: typeof IconPhoto; word: string }) {
  return (
    <Tooltip label={word}>
      <span role="img" aria-label={word} className={classes.sign}>
        <Shape size={15} stroke={1.7} aria-hidden />
      </span>
    </Tooltip>
  );
}
