import type { BodyOf, DisasterMode, memberRoutes } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { notifyLive } from "../../../platform/live/notify.ts";
import type { Deps } from "../../../platform/room.ts";
import { officerNames, policiesOf, requirePolicy } from "../../organisations/index.ts";
import { askToAlign } from "./align-menus.ts";
import { latestSwitch, writeSwitch } from "./disaster.queries.ts";

/** How disaster mode stands, for any officer. */
export async function showDisasterMode(db: Db, caller: OfficerCaller): Promise<DisasterMode> {
  const { switchDisasterMode: canSwitch } = policiesOf(caller);
  const latest = await latestSwitch(db);
  if (!latest || latest.mode === "off")
    return { isOn: false, isDrill: false, since: null, by: null, reason: null, canSwitch };
  const { officerId, mode, at, reason } = latest;
  const by = (await officerNames(db, [officerId])).get(officerId) ?? null;
  return { isOn: true, isDrill: mode === "drill", since: at.toISOString(), by, reason, canSwitch };
}

/**
 * Switches disaster mode, for every phone or, as a drill, for those of officers. Switching to what is already changes nothing.
 * @throws permission.denied
 */
export async function switchDisasterMode(
  deps: Deps,
  caller: OfficerCaller,
  { isOn, isDrill, reason }: BodyOf<typeof memberRoutes.switchDisasterMode>,
): Promise<DisasterMode> {
  requirePolicy(caller, "switchDisasterMode");
  const mode = isOn ? (isDrill ? "drill" : "on") : "off";
  const { officerId } = caller;
  return inTransaction(deps.db, async (tx) => {
    if (((await latestSwitch(tx))?.mode ?? "off") !== mode) {
      await writeSwitch(tx, { mode, officerId, reason, at: deps.clock.now() });
      await record(tx, {
        actor: { kind: "officer", id: officerId },
        action: `disaster_mode.${mode}`,
        subject: { kind: "province", id: "disaster-mode" },
      });
      await askToAlign(tx);
      await notifyLive(tx, { kind: "disaster-mode" }, ["officers"]);
    }
    return showDisasterMode(tx, caller);
  });
}
