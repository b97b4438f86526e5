import { useSay } from "../../language.ts";

/** A number of people as the server says it (`1,234`, `<10`), in words. */
export function useFewWords(): (count: string) => string {
  const { say } = useSay();
  return (count) => (count.startsWith("<") ? say("consoleGroups.few") : say("consoleGroups.people", { number: count }));
}
