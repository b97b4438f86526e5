import { expect } from "vitest";
import type { TestApp } from "../../../../../testing/app.ts";
import type { Dialogue } from "../../../../messages/index.ts";
import { organisationRefs } from "../../../../organisations/index.ts";
import { areaRefs } from "../../../../places/index.ts";
import { listOfMember } from "../../../complaints.queries.ts";
import { openComplaints } from "../../../open-complaints.ts";
import { openComplaintDialogues } from "../../../open-dialogues.ts";
import { listPhotos } from "../../../photos/photos.queries.ts";
import { type Chat, openChat } from "./open-chat.ts";

/** The room's dialogues, as app.ts opens them. */
export const dialoguesOf = (t: TestApp): Dialogue[] =>
  openComplaintDialogues({
    context: openComplaints(t.app.deps).context,
    province: {
      name: { th: "สมุทรปราการ", en: "Samut Prakan" },
      complaintCentre: {
        name: { th: "ศูนย์ดำรงธรรมจังหวัดสมุทรปราการ", en: "the Damrongdhama Centre" },
        hotline: "1567",
      },
    },
    publicUrl: "https://paknam.example",
  });

export const CITY_HALL = { lat: 13.5993, lng: 100.5968 };
/** Between สำโรงเหนือ and Bang Na. */
export const BORDER = { lat: 13.6585, lng: 100.6155 };
export const BANGKOK = { lat: 13.7563, lng: 100.5018 };

export async function photosFiled(t: TestApp, chat: Chat): Promise<number> {
  const { db, links } = t.app.deps;
  const [filed] = await listOfMember(db, chat.person.memberId);
  return filed ? (await listPhotos(db, links, filed.id)).length : 0;
}

type Step =
  | string
  | { tap: string }
  | { pin: { lat: number; lng: number }; title?: string }
  | { photo: { lat: number; lng: number } | null; isLast?: boolean }
  | { broken: true }
  | { hours: number };

async function act(t: TestApp, chat: Chat, step: Step): Promise<string> {
  if (typeof step === "string") return chat.text(step);
  if ("tap" in step) return chat.tap(step.tap);
  if ("pin" in step) return chat.pin(step.pin, step.title);
  if ("broken" in step) return chat.broken();
  if ("hours" in step) {
    t.clock.advance(step.hours * 3_600_000);
    return "";
  }
  return chat.photo({ ...(step.photo ? { point: step.photo } : {}), isLast: step.isLast ?? true });
}

type Filed = Partial<{
  category: string;
  area: string | null;
  areaSource: string;
  organisation: RegExp;
  description: string;
  placeText: string | null;
  photos: number;
  hasPoint: boolean;
}>;

/** A talk: its name, what the person does, each with what must be said ("" says nothing), and what is filed in the end (null: nothing). */
export type TestTalk = readonly [string, readonly (readonly [Step, ...(string | RegExp)[]])[], Filed | null];

/** Goes through a talk with a new person. */
export async function runTalk(t: TestApp, [, steps, wanted]: TestTalk): Promise<void> {
  t.clock.set("2026-11-23T03:00:00Z");
  const chat = await openChat(t, dialoguesOf(t));
  for (const [step, ...expected] of steps) {
    const words = await act(t, chat, step);
    for (const part of expected) {
      if (part === "") expect(words).toBe("");
      else if (typeof part === "string") expect(words).toContain(part);
      else expect(words).toMatch(part);
    }
  }
  const filed = await listOfMember(t.app.deps.db, chat.person.memberId);
  expect(filed.length).toBe(wanted === null ? 0 : 1);
  const [complaint] = filed;
  if (!complaint || wanted === null) return;
  const { db } = t.app.deps;
  const area = complaint.areaCode ? (await areaRefs(db, [complaint.areaCode])).get(complaint.areaCode) : undefined;
  const organisation = (await organisationRefs(db, [complaint.organisationId])).get(complaint.organisationId);
  if (wanted.category) expect(complaint.category).toBe(wanted.category);
  if (wanted.area !== undefined) expect(area?.name.th ?? null).toBe(wanted.area);
  if (wanted.areaSource) expect(complaint.areaSource).toBe(wanted.areaSource);
  if (wanted.organisation) expect(organisation?.name.th).toMatch(wanted.organisation);
  if (wanted.description) expect(complaint.description).toBe(wanted.description);
  if (wanted.placeText !== undefined) expect(complaint.placeText).toBe(wanted.placeText);
  if (wanted.photos !== undefined) expect(await photosFiled(t, chat)).toBe(wanted.photos);
  if (wanted.hasPoint !== undefined) expect(complaint.point !== null).toBe(wanted.hasPoint);
}
