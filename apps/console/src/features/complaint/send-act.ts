import { type Call, type OfficerAct, type OfficerComplaint, complaintRoutes as routes } from "@paknam/contract";
import type { Draft } from "./drafts.ts";

/** Does one act with what was typed, on the version that the officer saw. Throws CallError. */
export function sendAct(
  call: Call,
  act: OfficerAct,
  { complaint, draft }: { complaint: OfficerComplaint; draft: Draft },
): Promise<OfficerComplaint> {
  const { version, number } = complaint;
  const params = { number };
  const words = draft.words.trim();
  const note = draft.note.trim() || null;
  const photoIds = draft.photos.map(({ photoId }) => photoId);
  switch (act) {
    case "accept":
      return call(routes.acceptComplaint, { params, body: { version, note } });
    case "return":
      return call(routes.returnComplaint, { params, body: { version, reason: words } });
    case "forward":
      return call(routes.forwardComplaint, {
        params,
        body: { version, organisationId: draft.organisationId ?? "", words, note },
      });
    case "ask":
      return call(routes.askCitizen, { params, body: { version, words } });
    case "progress":
      return call(routes.reportProgress, { params, body: { version, words, photoIds } });
    case "resolve":
      return call(routes.resolveComplaint, {
        params,
        body: { version, words, photoIds, reasonWithoutPhoto: draft.reasonWithoutPhoto.trim() || null },
      });
    case "reject":
      return call(routes.rejectComplaint, { params, body: { version, reason: words } });
    case "note":
      return call(routes.noteComplaint, { params, body: { version, note: words } });
    case "assign":
      return call(routes.assignComplaint, { params, body: { version, officerId: draft.officerId } });
    case "correct":
      return call(routes.correctComplaint, {
        params,
        body: {
          version,
          reason: words,
          ...(draft.category && draft.category !== complaint.category ? { category: draft.category } : {}),
          ...(draft.areaCode && draft.areaCode !== complaint.area?.code ? { areaCode: draft.areaCode } : {}),
          ...(draft.point ? { point: draft.point } : {}),
        },
      });
    case "reopen":
      return call(routes.reopenComplaintAsOfficer, { params, body: { version, reason: words } });
  }
}
