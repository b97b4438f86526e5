import { wordsForError } from "@paknam/wording";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** Doors for programs: they get a Problem, never a page. */
const FOR_PROGRAMS = /^\/(api|line|files|healthz|readyz|metrics)(\/|\?|$)/;

/**
 * Answers what no route serves: a Problem for programs, else a page with the status 404.
 * @param sendPage the citizen's app, which says it in its own words; without a build there are plain ones
 */
export function answerNotFound(
  http: FastifyInstance,
  { sendPage }: { sendPage: ((request: FastifyRequest, reply: FastifyReply) => unknown) | null },
): void {
  http.setNotFoundHandler(async (request, reply) => {
    reply.code(404);
    const isPage = request.method === "GET" || request.method === "HEAD";
    if (!isPage || FOR_PROGRAMS.test(request.url)) return { error: { code: "request.not_found", detail: {} } };
    if (sendPage) return sendPage(request, reply);
    reply.type("text/plain; charset=utf-8");
    return `${wordsForError("th", "request.not_found")}\n${wordsForError("en", "request.not_found")}\n`;
  });
}
