import { randomUUID } from "node:crypto";
import { openLine } from "../../../apps/server/src/adapters/line/index.ts";
import { openApp } from "../../../apps/server/src/app.ts";
import { readConfig } from "../../../apps/server/src/config.ts";
import {
  approveBroadcast,
  submitBroadcast,
} from "../../../apps/server/src/modules/messages/broadcasts/decide-broadcast.ts";
import { draftBroadcast } from "../../../apps/server/src/modules/messages/broadcasts/draft-broadcast.ts";
import { readLinePlan } from "../../../apps/server/src/modules/messages/line-plan.ts";
import { callerOf } from "../../../apps/server/src/testing/complaints.ts";
import { buildOfficer, organisationId } from "../../../apps/server/src/testing/organisations.ts";
import { projectRoot } from "../../../tools/project-root.ts";
import type { Stack } from "../../../tools/stack/start-stack.ts";
import type { Bench } from "../program.ts";
import { EMERGENCY_AREA } from "./make-audience.ts";

/** Two officers of the centre: one writes, the other approves. */
export type Office = Readonly<{
  /** Writes, submits and approves; answers the broadcast and when it was approved. */
  approve(wanted: { isEmergency: boolean; title: string }): Promise<Approved>;
}>;
export type Approved = Readonly<{ id: string; approvedAt: number }>;

/** Opens the product's own use-cases over its database, as a console would use them. */
export async function openOffice(stack: Stack, { stops }: Bench): Promise<Office> {
  const { deps: own, close } = await openApp(readConfig({ ...stack.environment, LOG_LEVEL: "silent" }, projectRoot));
  await stops.add(close);
  const deps = { ...own, sender: openLine(own).sender, plan: readLinePlan(own.config.provinceDir) };
  const centre = await organisationId(deps, "damrongdhama-centre");
  const email = (): string => `${randomUUID()}@test.example`;
  const author = callerOf(await buildOfficer(deps, { organisationId: centre, email: email() }), { isCentre: true });
  const leader = callerOf(await buildOfficer(deps, { organisationId: centre, email: email(), role: "supervisor" }), {
    isCentre: true,
  });
  return {
    async approve({ isEmergency, title }) {
      const id = await draftBroadcast(deps, author, {
        kind: isEmergency ? "alert" : "news",
        title,
        rule: isEmergency ? { kind: "area", of: ["home"], codes: [EMERGENCY_AREA] } : null,
        contents: { th: [{ kind: "text", text: title }] },
        corrects: null,
        sendAt: null,
      });
      await submitBroadcast(deps, author, id);
      const approvedAt = Date.now();
      await approveBroadcast(deps, leader, id);
      return { id, approvedAt };
    },
  };
}
