export type ReadUri =
  | { kind: "liff"; url: string }
  | { kind: "unknown-liff" }
  | { kind: "place" }
  | { kind: "photos" }
  | { kind: "camera" }
  | { kind: "call"; number: string }
  | { kind: "web"; url: string }
  | { kind: "refused" };

export type LiffApp = { liffId: string; liffEndpoint: string };

const liffHosts = new Set(["liff.line.me", "miniapp.line.me"]);

/**
 * What tapping an address does on a phone: a page inside LINE, LINE's own screens (line.me/R/nv/…), a call, or a page outside.
 * Anything but http, https and tel is refused, so that no message can run a script.
 */
export function readUri(uri: string, app: LiffApp): ReadUri {
  if (/^tel:/i.test(uri)) return { kind: "call", number: uri.slice(4) };
  const scheme = /^line:\/\/(.*)$/i.exec(uri)?.[1];
  if (scheme !== undefined) {
    return scheme.startsWith("app/") ? openLiff(`/${scheme.slice(4)}`, app) : readLineScreen(scheme);
  }
  if (!URL.canParse(uri)) return { kind: "refused" };
  const url = new URL(uri);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { kind: "refused" };
  if (liffHosts.has(url.hostname)) return openLiff(`${url.pathname}${url.search}${url.hash}`, app);
  if (url.hostname === "line.me" && url.pathname.startsWith("/R/")) {
    const screen = readLineScreen(url.pathname.slice(3));
    if (screen.kind !== "refused") return screen;
  }
  return { kind: "web", url: url.href };
}

function readLineScreen(path: string): ReadUri {
  if (path.startsWith("nv/location")) return { kind: "place" };
  if (path.startsWith("nv/cameraRoll")) return { kind: "photos" };
  if (path.startsWith("nv/camera")) return { kind: "camera" };
  return { kind: "refused" };
}

/** `/{liffId}/more?x#y` is the endpoint's address with `/more?x#y` behind it (developers.line.biz, "Opening a LIFF app"). */
function openLiff(path: string, { liffId, liffEndpoint }: LiffApp): ReadUri {
  const [, id = "", rest = ""] = /^\/([^/?#]*)(.*)$/s.exec(path) ?? [];
  if (id !== liffId) return { kind: "unknown-liff" };
  const endpoint = new URL(liffEndpoint);
  const more = new URL(rest.startsWith("/") ? `.${rest}` : rest, "http://rest.invalid/");
  const base = endpoint.pathname.replace(/\/$/, "");
  endpoint.pathname = more.pathname === "/" ? endpoint.pathname : `${base}${more.pathname}`;
  for (const [name, value] of more.searchParams) endpoint.searchParams.append(name, value);
  endpoint.hash = more.hash || endpoint.hash;
  return { kind: "liff", url: endpoint.href };
}
