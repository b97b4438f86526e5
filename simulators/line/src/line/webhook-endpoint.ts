import type { FastifyInstance } from "fastify";
import { check } from "../checks/check-body.ts";
import { webhookEndpointRequest, webhookTestRequest } from "../checks/requests.ts";
import type { Simulator } from "../state/simulator.ts";
import type { WebhookOutcome } from "../webhooks/post-webhook.ts";
import { badRequest } from "./line-error.ts";

/** LINE takes HTTPS only; this machine's own address may do without, since practice has no certificate. */
const allowedUrl = /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)([:/]|$))/;

function readUrl(given: unknown): string {
  const url = String(given);
  if (!allowedUrl.test(url) || !URL.canParse(url)) throw badRequest("Invalid webhook endpoint URL");
  return url;
}

/** What LINE's error statistics say in each case; it documents the words of the reasons, not all of the details. */
const details = {
  could_not_connect: "Connection failed",
  request_timeout: "Request timeout",
  error_status_code: "",
  unclassified: "Unclassified error",
} as const;

function presentOutcome({ delivered, status = 0, reason }: WebhookOutcome) {
  return {
    success: delivered,
    statusCode: status,
    reason: reason === undefined ? "OK" : reason.toUpperCase(),
    detail: (reason === undefined ? "" : details[reason]) || String(status),
  };
}

/** Where webhooks go, and a try of it. */
export function serveWebhookEndpoint(app: FastifyInstance, { webhooks, clock }: Simulator): void {
  app.put("/v2/bot/channel/webhook/endpoint", async (request) => {
    webhooks.setUrl(readUrl(check(webhookEndpointRequest, request.body)["endpoint"]));
    return {};
  });

  app.get("/v2/bot/channel/webhook/endpoint", async () => ({
    endpoint: webhooks.url(),
    active: webhooks.suspendedSince() === undefined,
  }));

  // A signed webhook without events really goes out, to the given address or the one that is set.
  app.post("/v2/bot/channel/webhook/test", async (request) => {
    const { endpoint } = check(webhookTestRequest, request.body ?? {});
    const timestamp = new Date(clock.now()).toISOString();
    const outcome = await webhooks.test(endpoint === undefined ? undefined : readUrl(endpoint));
    return { timestamp, ...presentOutcome(outcome) };
  });
}
