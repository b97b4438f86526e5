import type { MemberGroup } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSay } from "../../language.ts";
import { ChooseMany } from "../../parts/choose-many.tsx";
import { organisationsQuery } from "../organisations/queries.ts";

/** The other organisations that may address a group. */
export function MayAddress(props: {
  group: MemberGroup;
  value?: string[];
  onChange?: (value: string[]) => void;
  error?: ReactNode;
}) {
  const { say, nameOf } = useSay();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  return (
    <ChooseMany
      label={say("consoleGroups.groups.may")}
      description={say("consoleGroups.groups.mayHint")}
      placeholder={say("consoleGroups.groups.mayPick")}
      data={organisations
        .filter(({ id, isActive }) => id !== props.group.organisation.id && (isActive || props.value?.includes(id)))
        .map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
      value={props.value ?? []}
      onChange={(value) => props.onChange?.(value)}
      error={props.error}
      maxValues={100}
    />
  );
}
