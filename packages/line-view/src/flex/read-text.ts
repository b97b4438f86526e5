import type { FlexNode } from "./flex-node.ts";

/** The words inside a node in reading order, as a name for what is tapped as a whole. At most 120 characters. */
export function readText(node: FlexNode): string {
  const words = collect(node).join(" ").trim();
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
}

function collect(node: FlexNode): string[] {
  if (node.text) return [node.text];
  const blocks = [node.header, node.hero, node.body, node.footer].filter((block) => block !== undefined);
  return [...blocks, ...(node.contents ?? [])].flatMap(collect);
}
