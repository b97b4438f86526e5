import { Skeleton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import groups from "../groups/groups.module.css";
import { useMe } from "../session/queries.ts";
import { correctionOf } from "./correction.ts";
import { draftOfView, emptyDraft } from "./draft.ts";
import { oneQuery } from "./queries.ts";
import { Writer } from "./writer.tsx";

/** A new message, or one that corrects or calls off another. */
export function NewBroadcastPage() {
  const { say } = useSay();
  const { role } = useMe();
  const { corrects, as = "correct" } = useSearch({ from: "/frame/broadcasts/new" });
  const { data, error, refetch } = useQuery({ ...oneQuery(corrects ?? ""), enabled: corrects !== undefined });
  if (role === "viewer") return <Denied />;
  const title = say(corrects ? (`consoleBroadcasts.write.${as}Title` as const) : "consoleBroadcasts.write.newTitle");
  if (!corrects)
    return (
      <Frame title={title} back={null}>
        <Writer keptKey="new" fresh={emptyDraft()} view={null} originalTitle={null} />
      </Frame>
    );
  return (
    <Frame title={title} back={corrects}>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Shape />}
      {data && (
        <Writer
          key={`${as}-${corrects}`}
          keptKey={`${as}-${corrects}`}
          fresh={correctionOf(data, as)}
          view={null}
          originalTitle={data.title}
        />
      )}
    </Frame>
  );
}

/** Changing a draft, or one that was returned. */
export function EditBroadcastPage() {
  const { say } = useSay();
  const { broadcastId } = useParams({ from: "/frame/broadcasts/$broadcastId/edit" });
  const { data, error, refetch } = useQuery(oneQuery(broadcastId));
  const original = useQuery({ ...oneQuery(data?.corrects ?? ""), enabled: Boolean(data?.corrects) });
  return (
    <Frame title={say("consoleBroadcasts.write.editTitle")} back={broadcastId}>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Shape />}
      {data && !data.acts.includes("edit") && <Blank title={say("consoleBroadcasts.write.notEditable")} />}
      {data?.acts.includes("edit") && (
        <Writer
          key={broadcastId}
          keptKey={broadcastId}
          fresh={draftOfView(data)}
          view={data}
          originalTitle={original.data?.title ?? null}
        />
      )}
    </Frame>
  );
}

function Frame({ title, back, children }: { title: string; back: string | null; children: ReactNode }) {
  const { say } = useSay();
  return (
    <Page title={title}>
      {back === null ? (
        <Link to="/broadcasts" className={groups.back}>
          <IconArrowLeft size={18} aria-hidden />
          {say("consoleBroadcasts.write.back")}
        </Link>
      ) : (
        <Link to="/broadcasts/$broadcastId" params={{ broadcastId: back }} className={groups.back}>
          <IconArrowLeft size={18} aria-hidden />
          {say("consoleBroadcasts.write.backToOne")}
        </Link>
      )}
      {children}
    </Page>
  );
}

/** The form's shape while it is on its way. */
const Shape = () => [90, 160, 260, 80].map((height) => <Skeleton key={height} height={height} />);
