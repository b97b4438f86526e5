import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import formbody from "@fastify/formbody";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Scope, scopes } from "../provider/scopes.ts";
import type { Simulator } from "../state/simulator.ts";
import { choosePage } from "./choose-page.ts";
import { consentPage } from "./consent-page.ts";
import { problemPage } from "./problem-page.ts";
import { readTyped } from "./read-typed.ts";

type Step = { Params: { uid: string }; Querystring: { sub?: string }; Body: Record<string, string> };

const fonts = new URL("./files/", import.meta.resolve("@fontsource/ibm-plex-sans-thai-looped/package.json"));
/** The practice phone shows pages inside LINE in a frame, and this one with them. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; " +
  "frame-ancestors 'self' http://localhost:* http://127.0.0.1:*";

/** What a person sees on the phone: who they are, what would be shared, yes or no. Plain pages, no script. */
export async function serveSignIn(app: FastifyInstance, simulator: Simulator): Promise<void> {
  const { people } = simulator;
  const style = await readFile(new URL("./sign-in.css", import.meta.url), "utf8");
  await app.register(formbody);
  await app.register(fastifyStatic, { root: fileURLToPath(fonts), prefix: "/fonts/" });

  const show = (reply: FastifyReply, page: string, status = 200) =>
    reply
      .code(status)
      .headers({ "content-security-policy": policy, "cache-control": "no-store", "referrer-policy": "no-referrer" })
      .type("text/html; charset=utf-8")
      .send(page);
  /** The sign-in that this browser has under way; its cookie says which. */
  const underWay = async (request: FastifyRequest<Step>, reply: FastifyReply) => {
    const { provider } = simulator.serving();
    const found = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
    return found?.uid === request.params.uid ? found : undefined;
  };

  app.get("/style.css", async (_request, reply) => reply.type("text/css; charset=utf-8").send(style));

  app.get<Step>("/:uid", async (request, reply) => {
    if (!(await underWay(request, reply))) return show(reply, problemPage(), 410);
    return show(reply, choosePage({ uid: request.params.uid, people: people.demo() }));
  });

  app.post<Step>("/:uid/person", async (request, reply) => {
    const { uid } = request.params;
    if (!(await underWay(request, reply))) return show(reply, problemPage(), 410);
    const known = people.withSub(request.body.sub ?? "");
    if (known) return reply.redirect(`/sign-in/${uid}/share?sub=${known.sub}`, 303);
    const read = readTyped(request.body);
    if (!read.ok)
      return show(reply, choosePage({ uid, people: people.demo(), typed: request.body, fault: read.fault }), 400);
    return reply.redirect(`/sign-in/${uid}/share?sub=${people.take(read.person).sub}`, 303);
  });

  app.get<Step>("/:uid/share", async (request, reply) => {
    const interaction = await underWay(request, reply);
    const citizen = people.withSub(request.query.sub ?? "");
    if (!interaction || !citizen) return show(reply, problemPage(), 410);
    const { params } = interaction;
    const asked = String(params.scope).split(" ");
    const shared = scopes.filter((scope): scope is Scope => asked.includes(scope));
    const host = new URL(String(params.redirect_uri)).host;
    const clientId = String(params.client_id);
    return show(reply, consentPage({ uid: interaction.uid, citizen, scopes: shared, clientId, host }));
  });

  app.post<Step>("/:uid", async (request, reply) => {
    const { provider } = simulator.serving();
    const citizen = people.withSub(request.body.sub ?? "");
    if (!citizen || !(await underWay(request, reply))) return show(reply, problemPage(), 410);
    const result =
      request.body.answer === "agree"
        ? { login: { accountId: citizen.sub, remember: false } }
        : { error: simulator.quirks().deniedAs, error_description: "The person did not agree" };
    return reply.redirect(await provider.interactionResult(request.raw, reply.raw, result), 303);
  });
}
