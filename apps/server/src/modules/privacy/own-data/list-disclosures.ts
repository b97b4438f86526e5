import type { Disclosure } from "@paknam/contract";
import type { DataSubject } from "../../../platform/personal.ts";
import type { PrivacyDeps } from "../context.ts";

/** Who looked at what is held of a person, and with whom it was shared, as every room knows it; the newest first. */
export async function listDisclosures(
  { personal }: Pick<PrivacyDeps, "personal">,
  subject: DataSubject,
): Promise<Disclosure[]> {
  const disclosures: Disclosure[] = [];
  for (const room of personal) disclosures.push(...((await room.disclosures?.(subject)) ?? []));
  return disclosures.sort((one, other) => other.at.localeCompare(one.at));
}
