import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { migrate } from "../../apps/server/src/platform/db/migrate.ts";
import { commandEnvironment } from "../database/command-environment.ts";
import { ensureDatabase } from "../database/ensure-database.ts";
import { obtainPostgres } from "../database/obtain-postgres.ts";
import { withScratchCluster } from "../database/with-scratch-cluster.ts";
import { runCommand } from "../process/run-command.ts";
import { projectRoot } from "../project-root.ts";
import { cleanSchema } from "./clean-schema.ts";

/** The committed files that are made from others, relative to the project. */
export const generatedFiles = {
  schema: "apps/server/schema.sql",
  types: "apps/server/src/platform/db/types.ts",
  openapi: "docs/openapi.json",
} as const;

/**
 * Writes the generated files under `target` (the project itself, or a temporary folder to compare with): migrates an empty
 * database, dumps its schema, types its tables, asks the server for its OpenAPI document. Throws with a program's own words.
 */
export async function generate({ target, say }: { target: string; say: (line: string) => void }): Promise<void> {
  await withScratchCluster(say, async (cluster) => {
    const url = await ensureDatabase(cluster.url, "generate");
    await migrate(url);
    write(join(target, generatedFiles.schema), cleanSchema(await dumpSchema(url)));
    write(join(target, generatedFiles.types), await typeTables(url));
  });
  write(join(target, generatedFiles.openapi), await describeApi());
}

async function dumpSchema(url: string): Promise<string> {
  const { binDir } = await obtainPostgres(() => {});
  const args = [
    "--schema-only",
    "--no-owner",
    "--no-privileges",
    "--exclude-schema=graphile_worker",
    `--dbname=${url}`,
  ];
  return run(join(binDir, "pg_dump"), args, commandEnvironment());
}

async function typeTables(url: string): Promise<string> {
  const codegen = join(projectRoot, "node_modules/kysely-codegen/dist/cli/bin.js");
  const config = join(projectRoot, "tools/generate/kysely-codegen.json");
  const env = { ...commandEnvironment(), DATABASE_URL: url };
  return run(process.execPath, [codegen, `--config-file=${config}`, "--print"], env);
}

async function describeApi(): Promise<string> {
  const server = join(projectRoot, "apps/server/src/main.ts");
  if (!existsSync(server)) return "{}\n";
  const printed = await run(process.execPath, [server, "openapi"], process.env);
  return `${JSON.stringify(JSON.parse(printed), null, 2)}\n`;
}

async function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { code, output } = await runCommand(command, args, {
    cwd: projectRoot,
    env,
    stdoutOnly: true,
  });
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed (${code}):\n${output.trim()}`);
  return output;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
