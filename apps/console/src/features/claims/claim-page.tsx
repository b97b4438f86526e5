import { Skeleton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Denied } from "../../parts/denied.tsx";
import { useTitle } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { useMe } from "../session/queries.ts";
import { AnswerDock } from "./answer-dock.tsx";
import { ClaimHead } from "./claim-head.tsx";
import { ClaimStory } from "./claim-story.tsx";
import classes from "./claims.module.css";
import { claimQuery } from "./queries.ts";

/** One claim with what belongs to it, and the answer where one reads. */
export function ClaimPage() {
  const { say, nameOf } = useSay();
  const { policies } = useMe();
  const { claimId } = useParams({ from: "/frame/claims/$claimId" });
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({ ...claimQuery(claimId), enabled: policies.answerForFacts });
  useTitle(data ? nameOf(data.name) : say("consoleMembers.claims.title"));
  useKeys({ u: () => void navigate({ to: "/claims" }) });
  if (!policies.answerForFacts) return <Denied title={say("consoleMembers.claims.title")} />;
  return (
    <div className={`${classes.page} fill`}>
      <div className={classes.body}>
        <Link to="/claims" className={classes.back}>
          <IconArrowLeft size={18} aria-hidden />
          {say("consoleMembers.claims.back")}
        </Link>
        {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
        {!error && !data && (
          <div role="status" aria-label={say("consoleMembers.claims.loading")}>
            <Skeleton height={32} width="50%" mb={16} />
            <Skeleton height={56} mb={16} />
            <Skeleton height={120} />
          </div>
        )}
        {data && (
          <>
            <ClaimHead claim={data} />
            <ClaimStory claim={data} />
          </>
        )}
      </div>
      {data && (data.state === "waiting" || data.state === "more") && <AnswerDock claim={data} />}
    </div>
  );
}
