import { Skeleton } from "@mantine/core";
import { practice } from "@paknam/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { Problem, sentenceFor } from "../../parts/problem.tsx";
import { demoOfficersQuery } from "./queries.ts";
import classes from "./sign-in.module.css";

/** Practice mode: whom one can be, at one click. */
export function DemoOfficers({ onDone }: { onDone: () => Promise<void> }) {
  const { say, language, nameOf } = useSay();
  const { data, error, refetch } = useQuery(demoOfficersQuery);
  const enter = useMutation({
    mutationFn: async (email: string) => {
      await call(practice.signInDemoOfficer, { body: { email } });
      await onDone();
    },
  });
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return [1, 2, 3, 4].map((row) => <Skeleton key={row} height={56} mt="sm" />);
  if (data.length === 0) return <p className={classes.quiet}>{say("console.signIn.demoNone")}</p>;
  return (
    <>
      {enter.isError && (
        <p className={classes.failed} role="alert">
          {sentenceFor(language, enter.error)}
        </p>
      )}
      <ul className={classes.people}>
        {data.map((person) => (
          <li key={person.email}>
            <button
              type="button"
              className={classes.person}
              disabled={enter.isPending}
              onClick={() => enter.mutate(person.email)}
            >
              <strong>{person.name}</strong>
              <span className={classes.role}>{say(`consoleOffice.role.${person.role}`)}</span>
              <span className={classes.where}>{nameOf(person.organisation)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
