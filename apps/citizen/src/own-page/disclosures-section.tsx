import { type Disclosure, membership } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { useQuery } from "@tanstack/react-query";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import css from "./own-page.module.css";

const PURPOSES = ["counter", "complaint", "identity-check", "claim", "correction", "emergency"] as const;

/** Who looked, and with whom something was shared: when, who, why, newest first. */
export function DisclosuresSection() {
  const { say } = useWords();
  const { call, ownerKey } = useMemberSession();
  const { data, error, refetch } = useQuery({
    queryKey: ["me", ownerKey, "disclosures"],
    queryFn: () => call(membership.listDisclosures),
  });
  return (
    <>
      <p className={css.quiet}>{say("ownPage.disclosures.about")}</p>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data?.disclosures.length === 0 && <p>{say("ownPage.disclosures.none")}</p>}
      <ul className={css.list}>
        {data?.disclosures.map((disclosure) => (
          <DisclosureRow key={`${disclosure.at}${disclosure.kind}`} disclosure={disclosure} />
        ))}
      </ul>
    </>
  );
}

function DisclosureRow({ disclosure }: { disclosure: Disclosure }) {
  const { say, nameOf, language } = useWords();
  const { kind, organisation, purpose, words, at } = disclosure;
  const known = PURPOSES.find((each) => each === purpose);
  return (
    <li className={css.item}>
      <h3>{nameOf(organisation.name)}</h3>
      <p>{say(`ownPage.disclosures.kinds.${kind}`)}</p>
      <p>
        {say("ownPage.disclosures.why", { purpose: known ? say(`ownPage.disclosures.purposes.${known}`) : purpose })}
        {words && ` (${words})`}
      </p>
      <p className={css.quiet}>{formatDateTime(new Date(at), language)}</p>
    </li>
  );
}
