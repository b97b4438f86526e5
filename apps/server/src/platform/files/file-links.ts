import { isSameText, keyedHash } from "../random.ts";

/** Makes and checks addresses of files that anybody who has them may open until they lapse; LINE fetches pictures by them too. */
export type FileLinks = Readonly<{
  /** An absolute address. */
  link(fileId: string, options?: { days?: number }): string;
  isValid(fileId: string, until: string, seal: string): boolean;
}>;

export function makeFileLinks(options: { publicUrl: string; secret: string; now(): Date }): FileLinks {
  const sealOf = (fileId: string, until: string): string =>
    keyedHash(options.secret, `file ${fileId} ${until}`).slice(0, 32);
  return {
    link(fileId, { days = 1 } = {}) {
      // Rounded up to whole days, so that a picture keeps its address (and the browser's cache) through the day.
      const until = String(Math.ceil(options.now().getTime() / 86_400_000) + days);
      return `${options.publicUrl}/files/${fileId}?until=${until}&seal=${sealOf(fileId, until)}`;
    },
    isValid: (fileId, until, seal) =>
      Number(until) * 86_400_000 > options.now().getTime() && isSameText(seal, sealOf(fileId, until)),
  };
}
