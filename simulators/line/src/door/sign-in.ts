import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { fullScope } from "../state/login-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { sendEvent } from "../webhooks/events.ts";
import { type ByUser, findPerson } from "./door-error.ts";
import { answerEvent } from "./events.ts";

const codeRequest = z.strictObject({
  redirectUri: z.url(),
  scope: z.string().default(fullScope),
  nonce: z.string().optional(),
  codeChallenge: z.string().optional(),
});

const accountLink = z.strictObject({
  linkToken: z.string(),
  // LINE asks for 10 to 255 characters.
  nonce: z.string().min(10).max(255),
});

/** What a person does on LINE's own pages: agreeing to a login on the web, and to linking an account. */
export function serveSignIn(app: FastifyInstance, simulator: Simulator): void {
  const { loginCodes, linkTokens } = simulator;

  /** The code with which LINE's consent page would send that person back. */
  app.post<ByUser>("/users/:userId/login-code", async ({ params, body }) => {
    const { userId } = findPerson(simulator, params.userId);
    const { redirectUri, scope, nonce, codeChallenge } = codeRequest.parse(body);
    return { code: loginCodes.issue({ userId, redirectUri, scope, nonce, codeChallenge }) };
  });

  /** That person opens LINE's linking page with a token of the product's; `…/account-link` sends any such event without one. */
  app.post<ByUser>("/users/:userId/link-account", async (request) => {
    const { userId } = findPerson(simulator, request.params.userId);
    const { linkToken, nonce } = accountLink.parse(request.body);
    const result = linkTokens.use(linkToken, userId) ? "ok" : "failed";
    const fields = { type: "accountLink", link: { result, nonce } };
    // Where linking failed there is nothing to reply to.
    const event = sendEvent(simulator, userId, fields, { withReplyToken: result === "ok" });
    return { result, ...(await answerEvent(request, event)) };
  });
}
