import path from "node:path";
import { wordsForError } from "@paknam/wording";
import { type App, openApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";
import { AppError } from "./platform/errors.ts";
import { printOpenapi } from "./print-openapi.ts";

const ROLES = ["web", "worker", "all", "migrate", "seed", "invite-administrator", "audit-check", "openapi"] as const;
type Role = (typeof ROLES)[number];

const isRole = (text: string | undefined): text is Role => ROLES.includes(text as Role);

async function main(): Promise<void> {
  const role = process.argv[2];
  if (!isRole(role)) throw new ConfigError(`Which role? node src/main.ts ${ROLES.join(" | ")}`);
  if (role === "openapi") return printOpenapi();
  const root = path.join(import.meta.dirname, "../../..");
  const app = await openApp(readConfig(process.env, root));
  if (role === "migrate") await app.migrate().finally(app.close);
  else if (role === "seed") await app.seed().finally(app.close);
  else if (role === "invite-administrator") await printInvitation(app).finally(app.close);
  else if (role === "audit-check") await printAudit(app).finally(app.close);
  else await app.run(role);

  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** node src/main.ts invite-administrator NAME EMAIL: prints the address with which the first administrator comes in. */
async function printInvitation(app: App): Promise<void> {
  const [name, email] = process.argv.slice(3);
  if (!name || !email?.includes("@")) throw new ConfigError("Whom? node src/main.ts invite-administrator NAME EMAIL");
  const { invitationUrl, expiresAt } = await app.inviteAdministrator({ name, email });
  process.stdout.write(`${invitationUrl}\nuntil ${expiresAt}\n`);
}

/** node src/main.ts audit-check: says whether the audit is as it was written; ends with 1 when it is not. */
async function printAudit(app: App): Promise<void> {
  const broken = await app.checkAudit();
  process.stdout.write(
    broken === null ? "The audit is as it was written.\n" : `The audit was changed at seal ${broken}.\n`,
  );
  if (broken !== null) process.exitCode = 1;
}

main().catch((error: unknown) => {
  const isOurs = error instanceof ConfigError;
  const words = error instanceof AppError ? wordsForError("en", error.code) : undefined;
  process.stderr.write(`${words ?? (isOurs ? error.message : error instanceof Error ? error.stack : error)}\n`);
  process.exit(1);
});
