/** Which chats are open, one a phone; undefined is a phone that shows its list. */
export type OpenPhones = ReadonlyArray<string | undefined>;

export const maxPhones = 4;

/**
 * The open phones as the address says: `#/U1` one, `#/U1,U2` two side by side, an empty place a phone that shows its list. Without a
 * hash, `?people=U1,U2` says the same, for a link that others can write down.
 */
export function readAddress({ hash, search }: { hash: string; search: string }): OpenPhones {
  const fromHash = /^#\/(.+)$/.exec(hash)?.[1];
  const places = (fromHash ?? new URLSearchParams(search).get("people") ?? "").split(",");
  return places.slice(0, maxPhones).map((place) => (/^U[\w-]+$/.test(place) ? place : undefined));
}

export function writeAddress(phones: OpenPhones): string {
  return `#/${phones.map((userId) => userId ?? "").join(",")}`;
}
