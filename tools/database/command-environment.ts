/** The environment of PostgreSQL's programs: ours without PG… variables, which would send them elsewhere. */
export function commandEnvironment(own: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = Object.entries(own).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_MESSAGES: "C" };
}
