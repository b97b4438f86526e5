import { broadcasts } from "@paknam/contract";
import { AppError } from "../../../platform/errors.ts";
import { type Served, serve } from "../../../platform/http/serve.ts";
import type { Deps } from "../../../platform/room.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { readLinePlan } from "../line-plan.ts";
import type { CheckRule, MessageSender } from "../message-sender.ts";
import { listBudgets, setBudget } from "./budgets.ts";
import { changeDraft, createFromTexts } from "./change-draft.ts";
import { approveBroadcast, returnBroadcast, steerBroadcast, submitBroadcast } from "./decide-broadcast.ts";
import { explainBroadcasts } from "./explain-broadcasts.ts";
import { measureReach } from "./measure-reach.ts";
import { listBroadcasts, showBroadcast } from "./show-broadcasts.ts";
import { testBroadcast } from "./test-broadcast.ts";
import { wordBroadcast } from "./word-broadcast.ts";

/** Messages to many: written, measured, tried on oneself, approved by another, steered while they are sent. */
export function broadcastRoutes(
  deps: Deps,
  { sender, checkRule }: { sender: MessageSender; checkRule: CheckRule },
): Served[] {
  const { db, clock, config } = deps;
  const plan = readLinePlan(config.provinceDir);
  return [
    serve(broadcasts.listBroadcasts, ({ caller, query }) => listBroadcasts(db, caller, query)),
    serve(broadcasts.getBroadcast, ({ caller, params }) => showBroadcast(db, caller, params.id)),
    serve(broadcasts.createBroadcast, async ({ caller, body }) => {
      if (body.rule) await checkRule(caller, body.rule);
      return showBroadcast(db, caller, await createFromTexts(deps, caller, body));
    }),
    serve(broadcasts.changeBroadcast, async ({ caller, params, body }) => {
      if (body.rule) await checkRule(caller, body.rule);
      await changeDraft(deps, caller, { ...body, ...params });
      return showBroadcast(db, caller, params.id);
    }),
    serve(broadcasts.previewBroadcast, async ({ caller, body }) => {
      const organisation = (await organisationRefs(db, [caller.organisationId])).get(caller.organisationId);
      const { kind, language, text } = body;
      const name = language === "th" ? organisation?.name.th : organisation?.name.en;
      return { messages: [...sender.render(wordBroadcast(text, { kind, language, organisation: name ?? "" }))] };
    }),
    serve(broadcasts.measureBroadcast, async ({ caller, body }) => {
      if (body.rule) await checkRule(caller, body.rule);
      return measureReach({ db, sender, plan, now: clock.now() }, caller, body);
    }),
    serve(broadcasts.testBroadcast, async ({ caller, params }) => {
      await testBroadcast(db, caller, params.id);
      return undefined;
    }),
    serve(broadcasts.actOnBroadcast, async ({ caller, params, body }) => {
      const { id, act } = params;
      if (caller.role === "viewer") throw new AppError("permission.denied", { status: 403 });
      if (act === "submit") await submitBroadcast(deps, caller, id);
      else if (act === "return") await returnBroadcast(deps, caller, { id, words: body.words });
      else if (act === "approve") {
        await requireSameReach({ ...body, id });
        await approveBroadcast({ ...deps, sender, plan }, caller, id);
      } else await steerBroadcast(deps, caller, { id, act });
      return showBroadcast(db, caller, id);

      /** What the approver typed is what is true now: not another audience than the one that was read. */
      async function requireSameReach({ id, reachable }: { id: string; reachable: string | null }): Promise<void> {
        if (reachable === null) return;
        const { kind, rule, corrects } = await showBroadcast(db, caller, id);
        const wanted = { kind, rule, corrects, languages: ["th"] };
        const now = await measureReach({ db, sender, plan, now: clock.now() }, caller, wanted);
        if (now.reachable !== reachable) throw new AppError("broadcast.reach_changed", { status: 409 });
      }
    }),
    serve(broadcasts.listBudgets, ({ caller }) => listBudgets(deps, caller, plan)),
    serve(broadcasts.setBudget, async ({ caller, params, body }) => {
      await setBudget(deps, caller, { organisationId: params.id, ...body });
      return listBudgets(deps, caller, plan);
    }),
    serve(broadcasts.explainBroadcast, ({ caller }) =>
      explainBroadcasts(db, { memberId: caller.memberId, now: clock.now() }),
    ),
  ];
}
