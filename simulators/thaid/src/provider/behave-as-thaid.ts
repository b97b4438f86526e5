import type { KoaContextWithOIDC } from "oidc-provider";
import type { Simulator } from "../state/simulator.ts";
import { answerDiscovery } from "./answer-discovery.ts";
import { answerToken, type TokenAnswer } from "./answer-token.ts";
import { paths } from "./paths.ts";

/** Turns the provider's answers into ThaID's, with the quirks that are on. */
export function behaveAsThaid(simulator: Simulator) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    const { path } = ctx;
    if (path === paths.introspection && simulator.quirks().bearerIntrospection) return introspectBearer(ctx, simulator);
    await next();
    const quirks = simulator.quirks();
    if (path.startsWith(paths.authorization)) dropIssuer(ctx);
    if (ctx.status !== 200) return;
    if (path === paths.discovery) ctx.body = answerDiscovery(ctx.body as Record<string, unknown>, quirks);
    if (path === paths.token) await answerToken(ctx, { answer: ctx.body as TokenAnswer, simulator });
    if (path === paths.revocation) ctx.body = { status: "OK", message: "revoked" };
    if (path === paths.introspection) {
      const { active, sub, scope } = ctx.body as Record<string, unknown>;
      ctx.body = { active, sub: quirks.subIsPid ? simulator.people.withSub(String(sub))?.pid : sub, scope };
    }
  };
}

/** ThaID's answer to the browser has code and state, or error and state. */
function dropIssuer(ctx: KoaContextWithOIDC): void {
  const location = ctx.response.get("location");
  if (!URL.canParse(location)) return;
  const url = new URL(location);
  url.searchParams.delete("iss");
  ctx.set("location", url.href);
}

/** The documents' own form, `token=Bearer …`; a bare token is active for nobody. */
async function introspectBearer(ctx: KoaContextWithOIDC, { serving, people, quirks }: Simulator): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of ctx.req) chunks.push(chunk as Buffer);
  const given = new URLSearchParams(Buffer.concat(chunks).toString()).get("token") ?? "";
  const found = given.startsWith("Bearer ")
    ? await serving().provider.AccessToken.find(given.slice("Bearer ".length))
    : undefined;
  const citizen = people.withSub(found?.accountId ?? "");
  ctx.body = found
    ? { active: true, sub: quirks().subIsPid ? citizen?.pid : citizen?.sub, scope: found.scope }
    : { active: false };
}
