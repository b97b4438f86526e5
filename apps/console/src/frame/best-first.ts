import type { SpotlightActionGroupData } from "@mantine/spotlight";

/**
 * Puts the palette in the order in which Enter should take it: a command that is or begins with what was typed, then finding
 * complaints, then the commands that only contain it. Groups without anything in them are left out.
 */
export function bestFirst(
  typed: string,
  find: SpotlightActionGroupData,
  commands: readonly SpotlightActionGroupData[],
): SpotlightActionGroupData[] {
  const wanted = typed.toLowerCase();
  const rank = (label = "") => {
    const name = label.toLowerCase();
    if (wanted === "" || !name.startsWith(wanted)) return 2;
    return name === wanted ? 0 : 1;
  };
  const sorted = commands
    .map(({ group, actions }) => ({
      group,
      actions: actions.toSorted((one, other) => rank(one.label) - rank(other.label)),
    }))
    .toSorted((one, other) => rank(one.actions[0]?.label) - rank(other.actions[0]?.label));
  const isMeant = rank(sorted[0]?.actions[0]?.label) < 2;
  const [first, ...rest] = sorted;
  const ordered = isMeant && first ? [first, find, ...rest] : [find, ...sorted];
  return ordered.filter(({ actions }) => actions.length > 0);
}
