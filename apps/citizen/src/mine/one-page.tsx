import { citizen, type OwnComplaint } from "@paknam/contract";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Problem } from "../parts/problem.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import { ComplaintStory } from "../story/complaint-story.tsx";
import { Acts } from "./acts.tsx";
import css from "./mine.module.css";
import { WithdrawAct } from "./withdraw-act.tsx";

/** One of one's own complaints: what there is to do first, then its story. */
export function OnePage() {
  const { number = "" } = useParams({ strict: false });
  const { say } = useWords();
  const { call, ownerKey } = useMemberSession();
  const client = useQueryClient();
  const key = ["mine", ownerKey, number];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => call(citizen.getOwnComplaint, { params: { number } }),
  });
  const onChanged = (complaint: OwnComplaint) => {
    client.setQueryData(key, complaint);
    void client.invalidateQueries({ queryKey: ["mine", ownerKey], exact: true });
  };
  const act = data && { complaint: data, onChanged, onStale: () => void refetch() };
  return (
    <div className={css.page}>
      <Link to="/liff/mine" className={css.up}>
        <IconArrowLeft size={20} aria-hidden />
        {say("citizen.mine.title")}
      </Link>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting lines={7} />}
      {act && (
        <>
          <ComplaintStory complaint={act.complaint}>
            <Acts key={act.complaint.updatedAt} {...act} />
          </ComplaintStory>
          <WithdrawAct {...act} />
        </>
      )}
    </div>
  );
}
