import type { FastifyInstance } from "fastify";
import { check } from "../checks/check-body.ts";
import { webhookEndpointRequest, webhookTestRequest } from "../checks/requests.ts";
import type { Simulator } from "../state/simulator.ts";

/** Where webhooks go, and a try of it. */
export function serveWebhookEndpoint(app: FastifyInstance, { webhooks, clock }: Simulator): void {
  app.put("/v2/bot/channel/webhook/endpoint", async (request) => {
    webhooks.setUrl(String(check(webhookEndpointRequest, request.body)["endpoint"]));
    return {};
  });

  app.get("/v2/bot/channel/webhook/endpoint", async () => ({ endpoint: webhooks.url(), active: true }));

  app.post("/v2/bot/channel/webhook/test", async (request) => {
    const { endpoint } = check(webhookTestRequest, request.body ?? {});
    const {
      delivered,
      status = 0,
      reason,
    } = await webhooks.test(endpoint === undefined ? undefined : String(endpoint));
    return {
      success: delivered,
      timestamp: new Date(clock.now()).toISOString(),
      statusCode: status,
      reason: reason === undefined ? "OK" : reason.toUpperCase(),
      detail: status === 0 ? "" : String(status),
    };
  });
}
