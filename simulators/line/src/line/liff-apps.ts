import type { FastifyInstance } from "fastify";
import { boolean, list, object, oneOf, text } from "../checks/check.ts";
import { check } from "../checks/check-body.ts";
import { type LiffApp, liffAppsMax } from "../state/liff-apps.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest, notFound } from "./line-error.ts";

type ById = { Params: { liffId: string } };

const viewFields = { type: oneOf("compact", "tall", "full"), url: text({ pattern: /^https?:\/\/[^#]+$/ }) };
const appFields = {
  description: text({ min: 0 }),
  features: object({ optional: { ble: boolean, qrCode: boolean } }),
  permanentLinkPattern: oneOf("concat"),
  scope: list(oneOf("openid", "email", "profile", "chat_message.write"), { max: 4 }),
  botPrompt: oneOf("normal", "aggressive", "none"),
};
const addRequest = object({
  required: { view: object({ required: viewFields, optional: { moduleMode: boolean } }) },
  optional: appFields,
});
const updateRequest = object({
  optional: { ...appFields, view: object({ optional: { ...viewFields, moduleMode: boolean } }) },
});

/** The LIFF apps of the LINE Login channel, whose access token these calls take. */
export function serveLiffApps(app: FastifyInstance, { liffApps }: Simulator): void {
  function find(liffId: string): LiffApp {
    const found = liffApps.find(liffId);
    if (found === undefined) throw notFound("not found");
    return found;
  }

  app.get("/liff/v1/apps", async () => {
    const apps = liffApps.list();
    if (apps.length === 0) throw notFound("not found");
    return { apps };
  });

  app.post("/liff/v1/apps", async (request) => {
    const about = check(addRequest, request.body);
    if (liffApps.list().length >= liffAppsMax) throw badRequest("The maximum number of LIFF apps has been reached");
    return { liffId: liffApps.add(about).liffId };
  });

  app.put<ById>("/liff/v1/apps/:liffId", async (request) => {
    const found = find(request.params.liffId);
    liffApps.update(found, check(updateRequest, request.body));
    return {};
  });

  app.delete<ById>("/liff/v1/apps/:liffId", async ({ params }) => {
    find(params.liffId);
    liffApps.delete(params.liffId);
    return {};
  });
}
