import { ComplaintState } from "@paknam/contract";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CITIZEN_ACTS,
  type Complaint,
  citizenActsIn,
  dueAtOf,
  isOpen,
  OFFICER_ACTS,
  officerActsIn,
  progressOf,
  urgencyOf,
} from "./complaint.ts";

const NOW = new Date("2026-11-23T03:00:00Z");
const HOUR_MS = 3_600_000;
const after = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);
const state = fc.constantFrom(...ComplaintState.options);

const standing = (change: Partial<Complaint>): Complaint => ({
  id: "0199a000-0000-7000-8000-000000000001",
  number: "69-7ER3XZK",
  memberId: null,
  channel: "chat",
  category: "road",
  isSensitive: false,
  description: "ถนนเป็นหลุม",
  point: null,
  placeText: null,
  areaCode: null,
  areaSource: "none",
  organisationId: "0199a000-0000-7000-8000-000000000002",
  officerId: null,
  state: "submitted",
  version: 1,
  forwardCount: 0,
  reopenCount: 0,
  rating: null,
  ratingComment: null,
  acceptDueAt: after(8),
  resolveDueAt: after(200),
  submittedAt: NOW,
  acceptedAt: null,
  resolvedAt: null,
  endedAt: null,
  updatedAt: NOW,
  ...change,
});

describe("what an officer may do", () => {
  it("allows skipping straight to resolved, as real life does", () => {
    expect(officerActsIn(standing({}), false)).toContain("resolve");
  });
  it("leaves the centre nobody to return to, and nobody a seventh forwarding", () => {
    expect(officerActsIn(standing({}), true)).not.toContain("return");
    expect(officerActsIn(standing({ forwardCount: 6 }), false)).not.toContain("forward");
    expect(officerActsIn(standing({ forwardCount: 6 }), false)).toContain("return");
  });
  it("leaves a withdrawn complaint nothing but a note", () => {
    expect(officerActsIn(standing({ state: "withdrawn" }), false)).toEqual(["note"]);
  });
});

describe("what the one who filed it may do", () => {
  const resolved = standing({ state: "resolved", endedAt: NOW });
  it("rates and reopens for thirty days", () => {
    expect(citizenActsIn(resolved, after(30 * 24))).toEqual(["rate", "reopen"]);
    expect(citizenActsIn(resolved, after(30 * 24 + 1))).toEqual([]);
  });
  it("rates once", () => {
    expect(citizenActsIn({ ...resolved, state: "closed", rating: 4 }, NOW)).toEqual(["reopen"]);
  });
  it("answers only when asked", () => {
    expect(citizenActsIn(standing({ state: "waiting-citizen" }), NOW)).toEqual(["answer", "withdraw"]);
    expect(citizenActsIn(standing({ state: "accepted" }), NOW)).toEqual(["withdraw"]);
  });
});

describe("how it goes on", () => {
  it("keeps ended exactly for the states in which nobody has anything to do", () => {
    const acts = [...Object.entries(OFFICER_ACTS), ...Object.entries(CITIZEN_ACTS)] as [
      keyof typeof OFFICER_ACTS,
      { from: readonly Complaint["state"][]; to: Complaint["state"] | null },
    ][];
    fc.assert(
      fc.property(state, fc.constantFrom(...acts), (before, [act, { from, to }]) => {
        fc.pre(from.includes(before));
        const complaint = standing({ state: before, endedAt: isOpen(before) ? null : NOW });
        const next = progressOf(complaint, to, { act, now: after(1) });
        expect(next.endedAt === null).toBe(isOpen(next.state));
        if (next.state === "submitted" && to !== null) expect(next.acceptedAt).toBeNull();
      }),
    );
  });
  it("counts as taken on whoever asks, reports or resolves without accepting first", () => {
    expect(progressOf(standing({}), "resolved", { act: "resolve", now: NOW })).toEqual({
      state: "resolved",
      acceptedAt: NOW,
      resolvedAt: NOW,
      endedAt: NOW,
    });
  });
});

describe("urgency", () => {
  it("goes by the deadline that counts now", () => {
    expect(dueAtOf(standing({}))).toEqual(after(8));
    expect(dueAtOf(standing({ state: "accepted" }))).toEqual(after(200));
    expect(urgencyOf(standing({ acceptDueAt: after(-1) }), NOW)).toBe("overdue");
    expect(urgencyOf(standing({ acceptDueAt: after(5) }), NOW)).toBe("due-today");
    expect(urgencyOf(standing({ acceptDueAt: after(20) }), NOW)).toBe("due-soon");
    expect(urgencyOf(standing({ acceptDueAt: after(60) }), NOW)).toBe("normal");
    expect(urgencyOf(standing({ state: "closed", acceptDueAt: after(-1) }), NOW)).toBe("done");
  });
});
