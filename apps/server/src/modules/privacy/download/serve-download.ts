import type { FastifyInstance, FastifyReply } from "fastify";
import { record } from "../../../platform/audit/record.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import type { PrivacyDeps } from "../context.ts";
import { findSubject } from "../own-data/find-subject.ts";
import { gather } from "../own-data/gather.ts";
import { findDownload, useDownload } from "./downloads.queries.ts";
import { DOWNLOAD_PATH } from "./prepare-download.ts";
import { presentJson } from "./present-json.ts";
import { renderOver, renderPage } from "./render-page.ts";

/**
 * Opens a copy by its address, once. Nothing in it may be kept on the way, sent on as a referrer, found by a search engine, or run; a HEAD
 * request, as programs send to look at an address, does not use it up.
 */
export function serveDownload(http: FastifyInstance, deps: PrivacyDeps): void {
  http.get<{ Params: { token: string } }>(
    `${DOWNLOAD_PATH}/:token`,
    { exposeHeadRoute: false, config: { rateLimit: { max: 20, timeWindow: "1 minute" } } },
    async (request, reply) => {
      closed(reply, deps.config.publicUrl);
      const copy = await open(deps, request.params.token);
      if (!copy) return reply.code(410).type("text/html; charset=utf-8").send(renderOver());
      request.trafficActor = { kind: "member", id: copy.memberId };
      if (copy.format === "page")
        return reply.type("text/html; charset=utf-8").send(renderPage(copy.data, deps.province));
      return reply
        .type("application/json; charset=utf-8")
        .header("content-disposition", 'attachment; filename="my-data.json"')
        .send(`${JSON.stringify(presentJson(copy.data), null, 2)}\n`);
    },
  );
}

/** The address is used up last: a copy that fails on the way may be opened again, and of two who open at once one gets it. */
async function open(deps: PrivacyDeps, token: string) {
  const { db, clock } = deps;
  const found = await findDownload(db, { token, now: clock.now() });
  if (!found) return null;
  const { memberId, format } = found;
  const data = await gather(deps, await findSubject(db, memberId));
  const isOurs = await inTransaction(db, async (tx) => {
    if (!(await useDownload(tx, { token, now: clock.now() }))) return false;
    await record(tx, {
      actor: { kind: "member", id: memberId },
      action: "member.data-downloaded",
      subject: { kind: "member", id: memberId },
      detail: { format },
    });
    return true;
  });
  return isOurs ? { memberId, format, data } : null;
}

const closed = (reply: FastifyReply, publicUrl: string): FastifyReply =>
  reply
    .header("cache-control", "no-store")
    .header("referrer-policy", "no-referrer")
    .header("x-robots-tag", "noindex, nofollow")
    .header(
      "content-security-policy",
      `default-src 'none'; style-src 'unsafe-inline'; img-src ${publicUrl}; base-uri 'none'; form-action 'none'`,
    );
