import type { Db } from "../../../platform/db/db.ts";
import { eraseFile } from "../../../platform/files/erase-file.ts";
import { hideFile } from "../../../platform/files/hide-file.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import type { DataSubject } from "../../../platform/personal.ts";
import type { PrivacyDeps } from "../context.ts";
import { dropDownloads } from "../download/downloads.queries.ts";
import { dropFactNews } from "../telling/fact-news.queries.ts";

/** The job that takes files away for good, after the commit: bytes that are gone cannot be rolled back. */
export const ERASE_FILES = "privacy.erase-files";

/**
 * Every room erases what it may of a person, in one transaction, those who know who it is last. A
 * file goes when no room stands on it any more; no address opens it from now on.
 */
export async function eraseEverywhere(
  tx: Db,
  { personal }: Pick<PrivacyDeps, "personal">,
  subject: DataSubject,
): Promise<void> {
  await dropDownloads(tx, [subject.memberId]);
  await dropFactNews(tx, subject.memberId);
  const letGo = new Set<string>();
  const kept = new Set<string>();
  for (const room of [...personal].reverse()) {
    const files = await room.erase(tx, subject);
    for (const id of files.letGo) letGo.add(id);
    for (const id of files.kept) kept.add(id);
  }
  const fileIds = [...letGo].filter((id) => !kept.has(id));
  if (fileIds.length === 0) return;
  for (const fileId of fileIds) await hideFile(tx, fileId);
  await enqueue(tx, ERASE_FILES, { fileIds });
}

/** Takes the files away; erasing twice does no harm. */
export async function eraseFiles({ db, files }: PrivacyDeps, fileIds: unknown): Promise<void> {
  if (!Array.isArray(fileIds)) return;
  for (const id of fileIds) await eraseFile(db, files, String(id));
}
