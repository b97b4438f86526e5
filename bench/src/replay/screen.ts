/** What a person may tap: its label, and the data that the account gets. */
export type Tap = Readonly<{ label: string; data: string }>;

/** What the account's last messages show. */
export type Screen = Readonly<{
  texts: readonly string[];
  taps: readonly Tap[];
  asksForPlace: boolean;
  asksForPhoto: boolean;
}>;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null;
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Reads LINE's message objects, quick replies and Flex boxes alike, as an eye would: words, and what can be tapped. */
export function readScreen(messages: readonly Json[]): Screen {
  const objects = messages.flatMap(allIn);
  const actions = objects.flatMap(({ action }) => (isObject(action) ? [action] : []));
  const kinds = new Set(actions.map(({ type }) => text(type)));
  const addresses = actions.map(({ uri }) => text(uri));
  return {
    texts: objects.filter(({ type }) => type === "text").map((each) => text(each.text)),
    taps: actions
      .filter(({ type }) => type === "postback")
      .map((action) => ({ label: text(action.label), data: text(action.data) })),
    asksForPlace: kinds.has("location") || addresses.some((uri) => uri.includes("/nv/location")),
    asksForPhoto: kinds.has("camera") || kinds.has("cameraRoll") || addresses.some((uri) => uri.includes("/nv/camera")),
  };
}

/** Every object inside a message, itself first. */
function allIn(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(allIn);
  if (!isObject(value)) return [];
  return [value, ...Object.values(value).flatMap(allIn)];
}
