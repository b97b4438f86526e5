import path from "node:path";
import { openApp } from "./app.ts";
import { ConfigError, readConfig } from "./config.ts";
import { printOpenapi } from "./print-openapi.ts";

const ROLES = ["web", "worker", "all", "migrate", "seed", "openapi"] as const;
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

main().catch((error: unknown) => {
  const isOurs = error instanceof ConfigError;
  process.stderr.write(`${isOurs ? error.message : error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
