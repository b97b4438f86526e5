import type { BroadcastView } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import classes from "./broadcast.module.css";
import { LANGUAGES } from "./draft.ts";
import { reachQuery } from "./queries.ts";
import { ReachPanel } from "./reach-panel.tsx";
import { useAudienceWords } from "./use-audience-words.ts";

const BEFORE: readonly BroadcastView["state"][] = ["draft", "submitted", "returned", "approved"];

/** To whom it goes, in plain words; before it is sent also how many that are now. */
export function BroadcastFacts({ view }: { view: BroadcastView }) {
  const { say, language } = useSay();
  const audienceWords = useAudienceWords();
  const { kind, rule, corrects, sendAt, texts } = view;
  const written = LANGUAGES.filter((each) => texts[each] !== undefined);
  const isBefore = BEFORE.includes(view.state);
  const reach = useQuery(reachQuery(isBefore ? { kind, rule, corrects, languages: written } : null));
  return (
    <>
      <section className={classes.part} aria-label={say("consoleBroadcasts.one.toWhom")}>
        <h2>{say("consoleBroadcasts.one.toWhom")}</h2>
        <p className={classes.audience}>{audienceWords(view)}</p>
        {corrects !== null && (
          <Link to="/broadcasts/$broadcastId" params={{ broadcastId: corrects }}>
            {say("consoleBroadcasts.one.openOriginal")}
          </Link>
        )}
        <Facts
          facts={[
            [say("consoleBroadcasts.one.consent"), corrects === null ? say(`consoleBroadcasts.consent.${kind}`) : null],
            [
              say("consoleBroadcasts.one.when"),
              sendAt ? formatDateTime(new Date(sendAt), language) : isBefore ? say("consoleBroadcasts.one.now") : null,
            ],
            [
              say("consoleBroadcasts.one.languages"),
              written.map((each) => say(`consoleMembers.language.${each}`)).join(", "),
            ],
          ]}
        />
      </section>
      {isBefore && (
        <section className={classes.part} aria-label={say("consoleBroadcasts.one.reach")}>
          <h2>{say("consoleBroadcasts.one.reach")}</h2>
          <ReachPanel
            reach={reach.data ?? null}
            isCorrection={corrects !== null}
            isBusy={reach.isFetching}
            error={reach.error}
          />
        </section>
      )}
    </>
  );
}
