import { isJsonObject, type JsonObject } from "../json.ts";

export type Tappable = {
  readonly action: JsonObject & { readonly type: string };
  /** A quick reply goes away as soon as anything follows the message. */
  readonly isQuickReply: boolean;
};

type Action = Tappable["action"];

const isAction = (value: unknown): value is Action => isJsonObject(value) && typeof value["type"] === "string";
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Where Flex components lie in each other, in the order they are drawn. */
const flexPlaces = ["header", "hero", "body", "footer", "contents"] as const;

/** A Flex component's own action and those of all in it; buttons apart from what merely can be touched. */
function collectFlex(component: unknown, { buttons, others }: { buttons: Action[]; others: Action[] }): void {
  if (!isJsonObject(component)) return;
  const { type, action } = component;
  if (isAction(action)) (type === "button" ? buttons : others).push(action);
  for (const place of flexPlaces) {
    const inside = component[place];
    for (const one of Array.isArray(inside) ? inside : [inside]) collectFlex(one, { buttons, others });
  }
}

function actionsOfTemplate(template: JsonObject): Action[] {
  const columns = listOf(template["columns"]).filter(isJsonObject);
  const buttons = [template, ...columns].flatMap(({ actions, action }) => [...listOf(actions), action]);
  const pictures = [template, ...columns].map(({ defaultAction }) => defaultAction);
  return [...buttons, ...pictures].filter(isAction);
}

/** An imagemap names its links otherwise: `linkUri` instead of `uri`. */
function actionsOfImagemap(message: JsonObject): Action[] {
  return listOf(message["actions"])
    .filter(isAction)
    .map((action) => ("linkUri" in action ? { ...action, uri: action["linkUri"] } : action));
}

function actionsOf(message: JsonObject): Action[] {
  if (message["type"] === "imagemap") return actionsOfImagemap(message);
  if (message["type"] === "template" && isJsonObject(message["template"]))
    return actionsOfTemplate(message["template"]);
  if (message["type"] !== "flex") return [];
  const found = { buttons: [], others: [] };
  collectFlex(message["contents"], found);
  return [...found.buttons, ...found.others];
}

/**
 * What can be tapped in the messages of one sending, in the order a person would try it: buttons, then pictures and texts that lead
 * somewhere, then the quick replies, which LINE shows for the last message only.
 */
export function findActions(messages: readonly JsonObject[]): Tappable[] {
  const quickReply = messages.at(-1)?.["quickReply"];
  const items = isJsonObject(quickReply) ? listOf(quickReply["items"]).filter(isJsonObject) : [];
  return [
    ...messages.flatMap(actionsOf).map((action) => ({ action, isQuickReply: false })),
    ...items.flatMap(({ action }) => (isAction(action) ? { action, isQuickReply: true } : [])),
  ];
}
