import { type MemberHit, type MemberRecord, memberRoutes } from "@paknam/contract";
import { IconAddressBook, IconSearchOff, IconUserSearch } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Denied } from "../../parts/denied.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { useMe } from "../session/queries.ts";
import { Hits } from "./hits.tsx";
import { MemberSearch } from "./member-search.tsx";
import classes from "./members.module.css";
import { OpenForm } from "./open-form.tsx";
import { RecordView } from "./record-view.tsx";
import { useLook } from "./use-look.ts";
import { WaitingHits } from "./waiting-hits.tsx";

/** The member desk: find a person, say why, see the record for half an hour. Nothing of it is in the address. */
export function MembersPage() {
  const { say } = useSay();
  const { policies } = useMe();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<MemberHit | null>(null);
  const look = useLook();
  // No query: what was typed and who was found are kept by nothing but this page.
  const search = useMutation({
    mutationFn: (text: string) => call(memberRoutes.searchMembers, { body: { text } }),
    onSuccess: () => setChosen(null),
    gcTime: 0,
  });
  useKeys({ "/": () => field.current?.focus() });
  if (!policies.searchMembers) return <Denied title={say("consoleMembers.members.title")} />;

  const found = search.data;
  const isShown = look.record !== null && (chosen === null || chosen.id === look.record.id);
  const asked = chosen ?? (look.record ? { id: look.record.id, maskedName: look.record.name } : null);
  const close = () => {
    if (isShown) look.close();
    setChosen(null);
    field.current?.focus();
  };
  return (
    <Page title={say("consoleMembers.members.title")} hint={say("consoleMembers.members.hint")}>
      <MemberSearch field={field} isBusy={search.isPending} onSearch={search.mutate} />
      <div className={classes.desk}>
        <section
          className={asked || search.isPending || (found && found.members.length > 0) ? "" : classes.wholeWidth}
          aria-label={say("consoleMembers.members.list")}
          aria-busy={search.isPending}
        >
          {search.isPending && <WaitingHits />}
          {search.isError && <Problem error={search.error} />}
          {search.isIdle && (
            <Blank
              icon={<IconAddressBook size={32} stroke={1.5} aria-hidden />}
              title={say("consoleMembers.members.start")}
              hint={say("consoleMembers.members.startHint")}
            />
          )}
          {found?.members.length === 0 && (
            <Blank
              icon={<IconSearchOff size={32} stroke={1.5} aria-hidden />}
              title={say("consoleMembers.members.none")}
              hint={say("consoleMembers.members.noneHint")}
            >
              <Link to="/counter">{say("consoleMembers.members.toCounter")}</Link>
            </Blank>
          )}
          {found && found.members.length > 0 && (
            <>
              <p className={classes.count} role="status">
                {found.hasMore
                  ? say("consoleMembers.members.more")
                  : say("consoleMembers.members.results", { count: found.members.length })}
              </p>
              <Hits
                hits={withLevel(found.members, look.record)}
                chosenId={chosen?.id ?? look.record?.id}
                onChoose={setChosen}
              />
            </>
          )}
        </section>
        <div className={classes.side}>
          {isShown && look.record && !look.isOver && <RecordView record={look.record} onClose={close} />}
          {asked && (!isShown || look.isOver) && (
            <OpenForm
              key={asked.id}
              memberId={asked.id}
              name={asked.maskedName}
              isOver={isShown && look.isOver}
              onCancel={close}
            />
          )}
          {!asked && found && found.members.length > 0 && (
            <Blank
              icon={<IconUserSearch size={32} stroke={1.5} aria-hidden />}
              title={say("consoleMembers.members.choose")}
              hint={say("consoleMembers.members.chooseHint")}
            />
          )}
        </div>
      </div>
    </Page>
  );
}

/** A document that was seen since shows in the results too. */
function withLevel(hits: readonly MemberHit[], record: MemberRecord | null): MemberHit[] {
  return hits.map((hit) => (hit.id === record?.id ? { ...hit, level: record.level } : hit));
}
