import { memberRoutes } from "@paknam/contract";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { MembersDeps } from "../context.ts";
import { receiveList } from "../facts/lists/receive-list.ts";
import { sayFault } from "../facts/lists/say-fault.ts";
import { changeGroup, createGroup } from "./change-group.ts";
import { countRule } from "./count-rule.ts";
import { fillGroup } from "./fill-group.ts";
import { showCount } from "./show-count.ts";
import { listGroups, showGroup } from "./show-groups.ts";

const FAULTS_SHOWN = 200;

/** Groups of members: by rule, by list, by own choice. */
export const groupRoutes = (deps: MembersDeps): Served[] => [
  serve(memberRoutes.listGroups, async ({ caller }) => ({ groups: await listGroups(deps, caller) })),
  serve(memberRoutes.getMemberChoices, async () => ({
    topics: [...deps.catalogue.topics],
    groups: [...deps.catalogue.choiceGroups],
    factTypes: [...(await deps.catalogue.factTypes(deps.db))],
  })),
  serve(memberRoutes.countRule, ({ caller, body }) => countRule(deps, caller, body.rule)),
  serve(memberRoutes.createGroup, async ({ caller, body }) =>
    showGroup(deps, caller, await createGroup(deps, caller, body)),
  ),
  serve(memberRoutes.changeGroup, async ({ caller, params, body }) => {
    await changeGroup(deps, caller, { id: params.id, ...body });
    return showGroup(deps, caller, params.id);
  }),
  serve(memberRoutes.uploadGroupList, async ({ caller, params, request }) => {
    const { bytes, language } = await receiveList(request);
    const { rowCount, matched, faults } = await fillGroup(deps, caller, { groupId: params.id, bytes });
    return {
      group: await showGroup(deps, caller, params.id),
      rowCount,
      matched: showCount(matched),
      faults: faults
        .slice(0, FAULTS_SHOWN)
        .map((fault) => ({ row: fault.row, column: fault.column, message: sayFault(fault, language) })),
    };
  }),
];
