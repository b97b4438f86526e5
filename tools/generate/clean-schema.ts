/**
 * Makes a dump of the schema the same on every machine: without the lines that name versions, sessions and settings.
 * Extensions' own objects are not in it, since pg_dump leaves them to `create extension`.
 */
export function cleanSchema(dump: string): string {
  const kept = dump
    .split("\n")
    .filter((line) => !/^(--( |$)|SET |SELECT pg_catalog\.set_config|\\(un)?restrict )/.test(line))
    .join("\n");
  return `-- The schema after all migrations, written by npm run generate.\n\n${kept.replace(/\n{3,}/g, "\n\n").trim()}\n`;
}
