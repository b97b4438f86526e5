import type { OwnComplaint } from "@paknam/contract";
import { formatDate, formatPhone } from "@paknam/thai";
import { StateBadge } from "@paknam/ui";
import type { ReactNode } from "react";
import { areaInWords } from "../complaint-form/place-from-answer.ts";
import { useProvince } from "../door/use-province.tsx";
import { useWords } from "../shell/language.tsx";
import { Pictures } from "./pictures.tsx";
import css from "./story.module.css";
import { StoryStep } from "./story-step.tsx";

/** One complaint as the one who filed it reads it: where it stands, what to do (`children`), who has it, by when, what happened. */
export function ComplaintStory({ complaint, children }: { complaint: OwnComplaint; children?: ReactNode }) {
  const words = useWords();
  const { say, nameOf, language } = words;
  const { categories } = useProvince();
  const category = categories.find(({ key }) => key === complaint.category);
  const isOpen = !["resolved", "closed", "rejected", "withdrawn"].includes(complaint.state);
  const place = [complaint.placeText, complaint.area && areaInWords(complaint.area, words)].filter(Boolean).join(" · ");
  return (
    <article className={css.story}>
      <header className={css.head}>
        <p className={css.number}>{say("citizen.story.number", { number: complaint.number })}</p>
        <h1>{category ? nameOf(category.name) : say("citizen.story.complaint")}</h1>
        <StateBadge state={complaint.state} language={language} />
      </header>
      {children}
      <dl className={css.facts}>
        <div>
          <dt>{say("citizen.filed.organisation")}</dt>
          <dd>
            {nameOf(complaint.organisation.name)}
            {complaint.organisation.phone && (
              <a className={css.phone} href={`tel:${complaint.organisation.phone}`}>
                {formatPhone(complaint.organisation.phone)}
              </a>
            )}
          </dd>
        </div>
        {isOpen && (
          <div>
            <dt>{say("citizen.filed.dueAt")}</dt>
            <dd>
              {formatDate(new Date(complaint.resolveDueAt), language)}
              {complaint.isOverdue && <span className={css.overdue}>{say("citizen.story.overdue")}</span>}
            </dd>
          </div>
        )}
        {place && (
          <div>
            <dt>{say("citizen.form.summary.place")}</dt>
            <dd>{place}</dd>
          </div>
        )}
      </dl>
      <section className={css.own}>
        <h2>{say("citizen.story.own")}</h2>
        <p>{complaint.description}</p>
        <Pictures pictures={complaint.pictures} />
      </section>
      <section>
        <h2>{say("citizen.story.steps")}</h2>
        <ol className={css.steps}>
          {[...complaint.steps].reverse().map((step) => (
            <StoryStep key={`${step.at}${step.kind}`} step={step} />
          ))}
        </ol>
      </section>
    </article>
  );
}
