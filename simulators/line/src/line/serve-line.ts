import formbody from "@fastify/formbody";
import type { FastifyError, FastifyInstance } from "fastify";
import { JsonBodyError } from "../json-body.ts";
import type { Simulator } from "../state/simulator.ts";
import { serveAccount } from "./account.ts";
import { serveChat } from "./chat.ts";
import { serveContent } from "./content.ts";
import { serveDeliveryCounts } from "./deliveries.ts";
import { serveFollowers } from "./followers.ts";
import { addGate } from "./gate.ts";
import { serveGroups } from "./groups.ts";
import { serveInsight } from "./insight.ts";
import { serveLiffApps } from "./liff-apps.ts";
import { badRequest, LineError, LoginError } from "./line-error.ts";
import { serveLogin } from "./login.ts";
import { serveRichMenuAliases } from "./rich-menu-aliases.ts";
import { serveRichMenuBatches } from "./rich-menu-batches.ts";
import { serveRichMenuImages } from "./rich-menu-images.ts";
import { serveRichMenuLinks } from "./rich-menu-links.ts";
import { serveRichMenus } from "./rich-menus.ts";
import { serveSending } from "./sending.ts";
import { serveTokens } from "./tokens.ts";
import { serveWebhookEndpoint } from "./webhook-endpoint.ts";

function toLineError(error: FastifyError, contentType: string | undefined): LineError {
  if (error instanceof JsonBodyError) return badRequest(error.message);
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return new LineError(413, { message: "Request Entity Too Large" });
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return new LineError(415, { message: `The content type, ${contentType ?? "none"}, is not supported` });
    default:
      console.error(error);
      return new LineError(500, { message: "Internal Server Error" });
  }
}

/** LINE's own paths, those of api.line.me and api-data.line.me together. */
export async function serveLine(app: FastifyInstance, simulator: Simulator): Promise<void> {
  addGate(app, simulator);
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof LoginError) return reply.code(error.status).send(error.body);
    const refusal = error instanceof LineError ? error : toLineError(error, request.headers["content-type"]);
    return reply.code(refusal.status).headers(refusal.headers).send(refusal.body);
  });
  for (const serve of [
    serveSending,
    serveDeliveryCounts,
    serveInsight,
    serveAccount,
    serveFollowers,
    serveGroups,
    serveContent,
    serveChat,
    serveRichMenus,
    serveRichMenuAliases,
    serveRichMenuLinks,
    serveRichMenuBatches,
    serveWebhookEndpoint,
    serveLiffApps,
  ]) {
    serve(app, simulator);
  }
  await app.register((scope) => serveRichMenuImages(scope, simulator));
  // OAuth's forms are taken by OAuth's paths alone; elsewhere they are 415.
  await app.register(async (scope) => {
    await scope.register(formbody);
    serveTokens(scope, simulator);
    serveLogin(scope, simulator);
  });
}
