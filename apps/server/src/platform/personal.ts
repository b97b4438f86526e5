import type { Disclosure } from "@paknam/contract";
import type { Db } from "./db/db.ts";

/** Whose data it is. Without a LINE user for somebody who has left already. */
export type DataSubject = Readonly<{ memberId: string; lineUserId: string | null; language: string }>;

/** One thing that is held, once for people (`label`, `said`) and once for machines (`key`, `value`), so that both copies hold the same. */
export type HeldLine = Readonly<{ key: string; label: string; value: unknown; said: string }>;

/** Lines that belong together: one complaint, one consent. */
export type HeldItem = Readonly<{ title?: string; lines: readonly HeldLine[]; fileIds?: readonly string[] }>;

/** One part of what is held of a person, worded in their language. */
export type HeldPart = Readonly<{ key: string; title: string; items: readonly HeldItem[] }>;

/** What is kept when a person leaves: `key` for the register, the rest in the person's words. */
export type Kept = Readonly<{ key: string; what: string; why: string; until: string | null }>;

/** What comes of leaving: what goes at once, what stays, why and how long. */
export type LeavingPreview = Readonly<{ goes: readonly string[]; stays: readonly Kept[] }>;

/** Files after erasing: those the room let go, and those on which it still stands. */
export type ErasedFiles = Readonly<{ letGo: readonly string[]; kept: readonly string[] }>;

/** What a room holds of people: a person's own page gathers it from all rooms. */
export type Personal = Readonly<{
  /** All of it, never anybody else's, never a national number in clear. */
  show(subject: DataSubject): Promise<readonly HeldPart[]>;
  /** Who saw it, and with whom it was shared. */
  disclosures?(subject: DataSubject): Promise<readonly Disclosure[]>;
  previewLeaving(subject: DataSubject): Promise<LeavingPreview>;
  /** Erases what may be erased, in the transaction of leaving. Erasing twice does no harm. */
  erase(tx: Db, subject: DataSubject): Promise<ErasedFiles>;
}>;

export const NO_FILES: ErasedFiles = { letGo: [], kept: [] };

/** A line; what is not there is said as a dash. */
export const heldLine = (key: string, label: string, value: unknown, said?: string | null): HeldLine => ({
  key,
  label,
  value: value ?? null,
  said: value === null || value === undefined || value === "" ? "–" : (said ?? String(value)),
});
