/** Gives the address of a picture or film if a browser may load it, else undefined: a message can carry any string. */
export function safeMediaUrl(url: string | undefined): string | undefined {
  if (!url) return undefined;
  return /^(https?:|blob:|data:image\/|\/(?!\/))/i.test(url.trim()) ? url.trim() : undefined;
}
