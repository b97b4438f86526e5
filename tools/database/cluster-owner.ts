import { createHash } from "node:crypto";
import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The user that owns the cluster's files and runs it; undefined: the user that runs us. */
export type ClusterOwner = { uid: number; gid: number } | undefined;

/** PostgreSQL refuses to run as root: then the `postgres` user that its package made owns the cluster. */
export function clusterOwner(): ClusterOwner {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined || gid === undefined) {
    throw new Error(
      "PostgreSQL does not run as root, and there is no user 'postgres'. Run as an ordinary user, or: useradd --system postgres",
    );
  }
  return { uid: Number(uid), gid: Number(gid) };
}

/**
 * The folder that a cluster can live in: the wanted one, or, where its owner may not enter one of the folders above
 * (a clone in /root), one under /var/lib/paknam that is named after the wanted one, so that the next start finds it again.
 */
export function reachableFolder(wanted: string, owner: ClusterOwner): string {
  const folder = resolve(wanted);
  if (owner === undefined || isReachable(dirname(folder), owner)) return folder;
  return `/var/lib/paknam/${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`;
}

/** Makes the folder, readable by its owner alone, as initdb wants it. */
export function makeOwnedFolder(folder: string, owner: ClusterOwner): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
}

function isReachable(folder: string, owner: { uid: number; gid: number }): boolean {
  const entry = statSync(folder, { throwIfNoEntry: false });
  // What does not exist yet is made by us with the usual rights (0755).
  if (entry !== undefined && !mayEnter(entry, owner)) return false;
  return folder === dirname(folder) || isReachable(dirname(folder), owner);
}

/** Whether the rights of a folder let this user pass through it. */
export function mayEnter(
  folder: { mode: number; uid: number; gid: number },
  user: { uid: number; gid: number },
): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}
