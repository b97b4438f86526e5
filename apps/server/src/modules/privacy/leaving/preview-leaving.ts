import type { DataSubject, Kept } from "../../../platform/personal.ts";
import type { PrivacyDeps } from "../context.ts";

/** What goes when this person leaves and what stays, as every room says it. */
export async function previewLeaving(
  { personal }: Pick<PrivacyDeps, "personal">,
  subject: DataSubject,
): Promise<{ goes: string[]; stays: Kept[] }> {
  const goes: string[] = [];
  const stays: Kept[] = [];
  for (const room of personal) {
    const preview = await room.previewLeaving(subject);
    goes.push(...preview.goes);
    stays.push(...preview.stays);
  }
  return { goes, stays };
}
