const host = "https://pictures.example/";

/**
 * The examples name their pictures on a host that cannot exist, as a sender would on a real one; here the drawings beside them stand in.
 * What has no drawing (a film, a voice) keeps its address. An imagemap's base address takes a width behind it, so it ends as a fragment.
 */
export function showPictures<T>(message: T, drawings: Readonly<Record<string, string>>): T {
  return JSON.parse(JSON.stringify(message), (key, value: unknown) => {
    if (typeof value !== "string" || !value.startsWith(host)) return value;
    const drawing = drawings[value.slice(host.length).replace(/\.png$/, "")];
    if (drawing === undefined) return value;
    return key === "baseUrl" ? `${drawing}#` : drawing;
  });
}
