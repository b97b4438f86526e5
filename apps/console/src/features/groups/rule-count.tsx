import { useDebouncedValue } from "@mantine/hooks";
import type { Rule } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { countQuery } from "./queries.ts";
import classes from "./rule.module.css";
import { useFewWords } from "./use-few-words.ts";

/** The server counts 60 times a minute; nobody reads a number between two letters. */
const SETTLE_MS = 500;

/** How many the rule fits now, and how many of them a message would reach. */
export function RuleCount({ rule }: { rule: Rule | null }) {
  const { say, language } = useSay();
  const inWords = useFewWords();
  const [settled] = useDebouncedValue(rule, SETTLE_MS);
  const { data, error, isFetching } = useQuery({ ...countQuery(settled), enabled: settled !== null });
  if (rule === null || settled === null)
    return (
      <p className={classes.count} role="status">
        {say("consoleGroups.rule.noCount")}
      </p>
    );
  if (error)
    return (
      <p className={classes.count} role="alert">
        {sentenceFor(language, error)}
      </p>
    );
  return (
    <dl className={classes.count} aria-live="polite" aria-busy={isFetching || rule !== settled}>
      <div>
        <dt>{say("consoleGroups.rule.count")}</dt>
        <dd>{data ? inWords(data.members) : say("consoleGroups.rule.counting")}</dd>
      </div>
      <div>
        <dt>
          {say("consoleGroups.rule.reachable")} ({say("consoleGroups.rule.reachableHint")})
        </dt>
        <dd>{data ? inWords(data.reachable) : ""}</dd>
      </div>
    </dl>
  );
}
