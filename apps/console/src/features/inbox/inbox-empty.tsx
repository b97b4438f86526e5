import { IconCircleCheck, IconInbox, IconSearchOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { type InboxSearch, isNarrowed } from "./inbox-search.ts";

/** An empty view: good news, or a search that found nothing; either way what to do next. */
export function InboxEmpty({ search }: { search: InboxSearch }) {
  const { say } = useSay();
  const view = search.view ?? "todo";
  if (isNarrowed(search))
    return (
      <Blank
        icon={<IconSearchOff size={32} stroke={1.5} aria-hidden />}
        title={say("console.inbox.noMatch")}
        hint={say("console.inbox.noMatchHint")}
      >
        <Link to="/" search={{ view: "all" }}>
          {say("console.inbox.seeAll")}
        </Link>
      </Blank>
    );
  const hint = view === "todo" || view === "mine" ? view : "other";
  const isDone = view === "todo" || view === "overdue" || view === "due-today" || view === "new";
  const Shape = isDone ? IconCircleCheck : IconInbox;
  return (
    <Blank
      icon={<Shape size={32} stroke={1.5} {...(isDone ? { color: "var(--pk-green)" } : {})} aria-hidden />}
      title={say(`console.inbox.empty.${view}`)}
      hint={say(`console.inbox.emptyHint.${hint}`)}
    >
      {view === "todo" && (
        <Link to="/" search={{ view: "in-progress" }}>
          {say("console.inbox.seeInProgress")}
        </Link>
      )}
    </Blank>
  );
}
