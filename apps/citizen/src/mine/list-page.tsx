import { citizen, type OwnComplaintRow } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { CategoryIcon, StateBadge } from "@paknam/ui";
import { IconChevronRight, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useProvince } from "../door/use-province.tsx";
import { buttonClass } from "../parts/button.tsx";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import css from "./mine.module.css";

/** One's own complaints, newest first. */
export function ListPage() {
  const { say } = useWords();
  const { call, ownerKey } = useMemberSession();
  const { data, error, refetch } = useQuery({
    queryKey: ["mine", ownerKey],
    queryFn: () => call(citizen.listOwnComplaints),
  });
  return (
    <div className={css.page}>
      <h1>{say("citizen.mine.title")}</h1>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={6} />}
      {data?.complaints.length === 0 && <p className={css.empty}>{say("citizen.mine.empty")}</p>}
      {data && data.complaints.length > 0 && (
        <ul className={css.list}>
          {data.complaints.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </ul>
      )}
      <Link to="/liff/complaint" className={buttonClass("main")}>
        <IconPlus size={20} aria-hidden />
        {say("citizen.mine.new")}
      </Link>
    </div>
  );
}

function Row({ row }: { row: OwnComplaintRow }) {
  const { say, nameOf, language } = useWords();
  const { categories } = useProvince();
  const category = categories.find(({ key }) => key === row.category);
  const needsAnswer = row.state === "waiting-citizen";
  return (
    <li>
      <Link to="/liff/mine/$number" params={{ number: row.number }} className={css.row}>
        <span className={css.rowWords}>
          <span className={css.rowTop}>
            <CategoryIcon name={category?.icon ?? ""} size={20} />
            <strong>{category ? nameOf(category.name) : say("citizen.story.complaint")}</strong>
          </span>
          <span className={css.excerpt}>{row.excerpt}</span>
          <StateBadge state={row.state} language={language} />
          {needsAnswer && <strong className={css.ask}>{say("citizen.mine.answerNow")}</strong>}
          <small>
            {row.number} · {formatDate(new Date(row.submittedAt), language)}
          </small>
        </span>
        <IconChevronRight size={22} aria-hidden />
      </Link>
    </li>
  );
}
