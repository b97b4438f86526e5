import type { Disclosure } from "@paknam/contract";
import type { DataSubject, HeldPart } from "../../../platform/personal.ts";
import type { PrivacyDeps } from "../context.ts";
import { listDisclosures } from "./list-disclosures.ts";

/** Everything held of one person, at one moment. */
export type OwnData = Readonly<{
  language: string;
  madeAt: Date;
  parts: readonly HeldPart[];
  disclosures: readonly Disclosure[];
  /** Addresses of the files, by id, and the day on which they lapse. */
  addresses: ReadonlyMap<string, string>;
  picturesUntil: Date;
}>;

/** Long enough to save them at leisure, at a computer. */
const PICTURE_DAYS = 7;

/** Gathers it from all rooms. */
export async function gather(deps: PrivacyDeps, subject: DataSubject): Promise<OwnData> {
  const parts: HeldPart[] = [];
  for (const room of deps.personal) parts.push(...(await room.show(subject)));
  const fileIds = parts.flatMap(({ items }) => items.flatMap((item) => item.fileIds ?? []));
  const madeAt = deps.clock.now();
  return {
    language: subject.language,
    madeAt,
    parts,
    disclosures: await listDisclosures(deps, subject),
    addresses: new Map(fileIds.map((id) => [id, deps.links.link(id, { days: PICTURE_DAYS })])),
    picturesUntil: new Date(madeAt.getTime() + PICTURE_DAYS * 86_400_000),
  };
}
