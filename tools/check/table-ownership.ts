import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import ts from "typescript";
import { generatedFiles } from "../generate/generate.ts";
import { projectRoot } from "../project-root.ts";
import { type CheckResult, fromFaults } from "./part.ts";
import { projectFiles } from "./project-files.ts";

/** Tables belong to the room of their schema: only its source names them, and only its migrations change them. */
export async function checkTableOwnership(): Promise<CheckResult> {
  const tables = readTables(readFileSync(join(projectRoot, generatedFiles.schema), "utf8"));
  if (tables.size === 0) return fromFaults([`${generatedFiles.schema} names no table: nothing was checked`]);
  const sources = projectFiles(["apps/server/src"], /(?<!\.test)\.ts$/).filter(
    (file) => file !== generatedFiles.types && !file.startsWith("apps/server/src/testing/"),
  );
  const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
  return fromFaults([
    ...sources.flatMap((file) => foreignTables(file, read(file), tables)),
    ...projectFiles(["apps/server/migrations"], /\.sql$/).flatMap((file) => foreignSql(file, read(file), tables)),
  ]);
}

/** "complaints.complaint" and the rest, as SQL and as Kysely's camel case write them; each with its schema. */
export function readTables(schemaSql: string): Map<string, string> {
  const tables = new Map<string, string>();
  for (const [, schema, table] of schemaSql.matchAll(/^CREATE (?:TABLE|(?:MATERIALIZED )?VIEW) (\w+)\.(\w+)/gm)) {
    if (schema === undefined || table === undefined || schema === "public") continue;
    // Sign-in's tables stand in a schema of their own; platform/auth keeps them.
    const owner = schema === "auth" ? "platform" : schema;
    tables.set(`${schema}.${table}`, owner);
    tables.set(`${schema}.${table.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`, owner);
  }
  return tables;
}

/** The tables of other rooms that a source file names in its texts (not in comments). */
export function foreignTables(file: string, source: string, tables: Map<string, string>): string[] {
  const own = /^apps\/server\/src\/modules\/([^/]+)\//.exec(file)?.[1] ?? "platform";
  const faults: string[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      for (const [name] of node.text.matchAll(/\b[a-z]\w*\.[a-z]\w*\b/g)) {
        const owner = tables.get(name);
        if (owner === undefined || owner === own) continue;
        const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
        faults.push(`${file}:${line} names ${name}: only modules/${owner} may; use what its index.ts offers`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return faults;
}

/** A migration NNNN_room_what.sql changes its own room's schema; it may point at others with `references` alone. */
export function foreignSql(file: string, sql: string, tables: Map<string, string>): string[] {
  const own = /^\d{4}_([a-z]+)_/.exec(basename(file))?.[1];
  if (own === undefined) return [`${file}: name it NNNN_room_what.sql`];
  const statements = sql.replace(/--.*$/gm, "");
  return [...statements.matchAll(/(\breferences\s+)?\b([a-z]\w*\.[a-z]\w*)\b/gi)].flatMap(
    ([, references, name = ""]) => {
      const owner = tables.get(name);
      if (references !== undefined || owner === undefined || owner === own) return [];
      return [`${file} touches ${name}, which belongs to ${owner}: give that room a migration of its own`];
    },
  );
}
