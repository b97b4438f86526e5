import { practice, type Role } from "@paknam/contract";
import type { FastifyInstance } from "fastify";
import type { Config } from "../../../config.ts";
import { headersFor, type SignIn } from "../../../platform/auth/sign-in.ts";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { registerRoutes } from "../../../platform/http/register-routes.ts";
import { serve } from "../../../platform/http/serve.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { PRACTICE_PASSWORD, readDemoOfficers } from "./demo-officers.ts";

/** One-click sign-in as a demo officer. Only open-organisations.ts loads this, in practice mode, which listens on 127.0.0.1 alone. */
export function mountPractice(
  http: FastifyInstance,
  { db, config, signIn }: { db: Db; config: Config; signIn: SignIn },
): void {
  const routes = [
    serve(practice.listDemoOfficers, async () => ({ officers: await demoOfficers(db, config) })),
    serve(practice.signInDemoOfficer, async ({ body, request, reply }) => {
      const known = (await demoOfficers(db, config)).some((officer) => officer.email === body.email.toLowerCase());
      if (!known) throw new AppError("officer.not_found", { status: 404 });
      const answer = await signIn.answer(
        new Request(`${config.publicUrl}/api/auth/sign-in/email`, {
          method: "POST",
          headers: headersFor({ "content-type": "application/json" }, request.ip),
          body: JSON.stringify({ email: body.email.toLowerCase(), password: PRACTICE_PASSWORD }),
        }),
      );
      const given: unknown = await answer.json();
      const needsTotp = typeof given === "object" && given !== null && "twoFactorRedirect" in given;
      // Someone practised TOTP with this officer, changed the password or suspended them: the ordinary sign-in knows how to go on.
      if (!answer.ok || needsTotp) throw new AppError("practice.sign_in_yourself", { status: 409 });
      reply.header("set-cookie", answer.headers.getSetCookie());
      return undefined;
    }),
  ];
  registerRoutes(http, {
    routes,
    callers: { officer: async () => null, member: async () => null },
    publicUrl: config.publicUrl,
  });
}

async function demoOfficers(db: Db, config: Config) {
  const emails = (await readDemoOfficers(config.provinceDir)).map((officer) => officer.email);
  const rows = await organisationsTables(db)
    .selectFrom("organisations.officer as officer")
    .innerJoin("organisations.membership as membership", "membership.officerId", "officer.id")
    .innerJoin("organisations.organisation as organisation", "organisation.id", "membership.organisationId")
    .select(["officer.email", "officer.name", "membership.role", "organisation.nameTh", "organisation.nameEn"])
    .where("membership.until", "is", null)
    .where("officer.state", "=", "active")
    .where("officer.email", "in", emails)
    .execute();
  return rows
    .sort((one, other) => emails.indexOf(one.email) - emails.indexOf(other.email))
    .map((row) => ({
      email: row.email,
      name: row.name,
      role: row.role as Role,
      organisation: { th: row.nameTh, en: row.nameEn },
    }));
}
