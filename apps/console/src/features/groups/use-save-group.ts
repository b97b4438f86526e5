import { type MemberGroup, memberRoutes, type Rule } from "@paknam/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "../../call.ts";
import { useSay } from "../../language.ts";
import { tellDone } from "../../parts/tell.ts";
import { groupKeys } from "./queries.ts";

export type GroupValues = {
  kind: MemberGroup["kind"];
  th: string;
  en: string;
  purpose: string;
  mayAddress: string[];
  isActive: boolean;
};

/** Makes a group and opens it, or changes the one that is open. */
export function useSaveGroup(group: MemberGroup | null) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { say } = useSay();
  return useMutation({
    mutationFn: ({ values, rule }: { values: GroupValues; rule: Rule | null }) => {
      const name = { th: values.th.trim(), en: values.en.trim() || values.th.trim() };
      const purpose = values.purpose.trim();
      if (!group)
        return call(memberRoutes.createGroup, {
          body: { kind: values.kind === "list" ? "list" : "rule", name, purpose, rule },
        });
      return call(memberRoutes.changeGroup, {
        params: { id: group.id },
        body: {
          version: group.version,
          name,
          purpose,
          ...(rule ? { rule } : {}),
          mayAddress: values.mayAddress,
          isActive: values.isActive,
        },
      });
    },
    onSuccess: (saved) => {
      client.setQueryData<MemberGroup[]>(
        groupKeys.all,
        (groups) =>
          groups &&
          [saved, ...groups.filter(({ id }) => id !== saved.id)].toSorted((one, other) =>
            one.name.th.localeCompare(other.name.th, "th"),
          ),
      );
      tellDone(say(group ? "consoleGroups.groups.saved" : "consoleGroups.groups.created"));
      if (!group) void navigate({ to: "/groups/$groupId", params: { groupId: saved.id } });
    },
  });
}
