import type { OwnPage } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { ThaidButton } from "../joining/thaid-button.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./own-page.module.css";

/** How far it is known who one is, by whom and since when. */
export function IdentitySection({ page }: { page: OwnPage }) {
  const { say, nameOf, language } = useWords();
  const { level, levelSource, maskedNationalId, displayName } = page;
  return (
    <>
      <dl className={css.facts}>
        <div>
          <dt>{say("ownPage.identity.level")}</dt>
          <dd>{say(`ownPage.identity.levels.${level}`)}</dd>
        </div>
        {levelSource && (
          <div>
            <dt>{say("ownPage.identity.source")}</dt>
            <dd>
              {levelSource.organisation
                ? nameOf(levelSource.organisation.name)
                : say(`ownPage.identity.sources.${level}`)}
              {" · "}
              {formatDate(new Date(levelSource.at), language)}
              {levelSource.ial && <small> IAL {levelSource.ial}</small>}
            </dd>
          </div>
        )}
        {maskedNationalId && (
          <div>
            <dt>{say("ownPage.identity.nationalId")}</dt>
            <dd translate="no">{maskedNationalId}</dd>
          </div>
        )}
        {displayName && (
          <div>
            <dt>{say("ownPage.identity.lineName")}</dt>
            <dd>{displayName}</dd>
          </div>
        )}
      </dl>
      <p className={css.quiet}>{say(`ownPage.identity.about.${level}`)}</p>
      {page.canUseThaid && (
        <ThaidButton words={say(level === "thaid" ? "ownPage.identity.again" : "ownPage.identity.prove")} />
      )}
    </>
  );
}
