import type { FastifyInstance } from "fastify";
import { check } from "../checks/check-body.ts";
import { richMenuBatchRequest } from "../checks/requests.ts";
import type { RichMenuBatch } from "../state/rich-menu-batches.ts";
import type { Simulator } from "../state/simulator.ts";
import { checkShowable, findRichMenu } from "./find-rich-menu.ts";
import { badRequest, LineError, notFound } from "./line-error.ts";
import { readText } from "./query.ts";

type Operation =
  | { readonly type: "link"; readonly from: string; readonly to: string }
  | { readonly type: "unlink"; readonly from: string }
  | { readonly type: "unlinkAll" };

/** LINE works off a batch in the background, person by person, and does not say how soon. */
const batchDelayMs = 1000;

const anyMenu = "any";

/** Says with 400 what LINE says with 404 of a menu in the path. */
function inBody(look: () => void): void {
  try {
    look();
  } catch (error) {
    throw error instanceof LineError ? badRequest(error.message) : error;
  }
}

/**
 * Replaces or unlinks the rich menus of everyone who has a certain one, without naming the people.
 * One menu may be replaced once in a request, and `unlinkAll` stands alone.
 */
export function serveRichMenuBatches(app: FastifyInstance, simulator: Simulator): void {
  const { richMenuBatches, richMenus, people, live, clock } = simulator;

  /** Throws 400 when the operations cannot go together, or one names a menu that is unknown or cannot be shown. */
  function readBatch(body: unknown): { operations: readonly Operation[]; resumeKey: string | undefined } {
    const checked = check(richMenuBatchRequest, body);
    const operations = checked["operations"] as readonly Operation[];
    const froms = operations.flatMap((one) => (one.type === "unlinkAll" ? [] : [one.from]));
    if (froms.length < operations.length && operations.length > 1) {
      throw badRequest("'unlinkAll' cannot be specified with other operations");
    }
    if (new Set(froms).size < froms.length) throw badRequest("The same 'from' cannot be specified more than once");
    for (const from of froms) inBody(() => findRichMenu(simulator, from));
    for (const one of operations) if (one.type === "link") inBody(() => checkShowable(simulator, one.to));
    const key = checked["resumeRequestKey"];
    return { operations, resumeKey: key === undefined ? undefined : String(key) };
  }

  /** Fails for those whose new menu was deleted meanwhile; a request with the same resume key goes on with them. */
  function work(batch: RichMenuBatch, operations: readonly Operation[]): void {
    const changes = new Map<string, Operation>();
    for (const one of operations) changes.set(one.type === "unlinkAll" ? anyMenu : one.from, one);
    let hasFailed = false;
    for (const person of people.all()) {
      const { richMenuId } = person;
      const change = richMenuId === undefined ? undefined : (changes.get(richMenuId) ?? changes.get(anyMenu));
      if (change === undefined) continue;
      if (change.type !== "link") person.richMenuId = undefined;
      else if (richMenus.find(change.to) === undefined) hasFailed = true;
      else person.richMenuId = change.to;
    }
    richMenuBatches.complete(batch, hasFailed ? "failed" : "succeeded");
    live.tell({ kind: "richmenu" });
  }

  app.post("/v2/bot/richmenu/validate/batch", async (request) => {
    readBatch(request.body);
    return {};
  });

  app.post("/v2/bot/richmenu/batch", async (request, reply) => {
    const { operations, resumeKey } = readBatch(request.body);
    if (resumeKey !== undefined && richMenuBatches.isOngoing(resumeKey)) {
      throw badRequest("The request with this resumeRequestKey is still in progress");
    }
    const batch = richMenuBatches.accept(request.id, resumeKey);
    clock.schedule(batchDelayMs, () => work(batch, operations));
    return reply.code(202).send({});
  });

  app.get<{ Querystring: { requestId?: string } }>("/v2/bot/richmenu/progress/batch", async ({ query }) => {
    const batch = richMenuBatches.find(readText(query.requestId, "requestId"));
    if (batch === undefined) throw notFound();
    const { phase, acceptedAt, completedAt } = batch;
    return {
      phase,
      acceptedTime: new Date(acceptedAt).toISOString(),
      ...(completedAt === undefined ? {} : { completedTime: new Date(completedAt).toISOString() }),
    };
  });
}
