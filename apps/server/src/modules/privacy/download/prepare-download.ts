import type { membership, ResponseOf } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { newSecret } from "../../../platform/random.ts";
import type { PrivacyDeps } from "../context.ts";
import { insertDownload } from "./downloads.queries.ts";

/** As long as it takes to hand the address to the phone's own browser. */
const OPEN_MS = 10 * 60_000;

/** Where a copy is opened: under /api, so that who used it is in the traffic log; only the pattern of the address is. */
export const DOWNLOAD_PATH = "/api/my-data";

/** Makes two addresses, a page to read and JSON for machines, that each open once without a session. */
export async function prepareDownload(
  { db, clock, config }: PrivacyDeps,
  memberId: string,
): Promise<ResponseOf<typeof membership.prepareDownload>> {
  const now = clock.now();
  const expiresAt = new Date(now.getTime() + OPEN_MS);
  const [page, json] = [newSecret(), newSecret()];
  await inTransaction(db, async (tx) => {
    await insertDownload(tx, { token: page, memberId, format: "page", now, expiresAt });
    await insertDownload(tx, { token: json, memberId, format: "json", now, expiresAt });
    await record(tx, {
      actor: { kind: "member", id: memberId },
      action: "member.download-prepared",
      subject: { kind: "member", id: memberId },
    });
  });
  const address = (token: string): string => `${config.publicUrl}${DOWNLOAD_PATH}/${token}`;
  return { pageUrl: address(page), jsonUrl: address(json), expiresAt: expiresAt.toISOString() };
}
