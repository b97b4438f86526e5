import { citizen, type Filed, type OwnComplaint } from "@paknam/contract";
import { type Served, serve } from "../../platform/http/serve.ts";
import type { Deps } from "../../platform/room.ts";
import type { Complaint } from "./complaint.ts";
import { notFound } from "./complaints.errors.ts";
import { findByNumber, listOfMember } from "./complaints.queries.ts";
import type { ComplaintsContext } from "./context.ts";
import { fileFromForm } from "./intake/file-from-form.ts";
import type { Submitted } from "./intake/find-submitted.ts";
import { readNumber } from "./intake/read-number.ts";
import { receivePhoto } from "./photos/receive-photo.ts";
import { presentOwn, presentOwnRows } from "./queries/present-own.ts";
import { answerComplaint } from "./resolution/answer-complaint.ts";
import { rateComplaint } from "./resolution/rate-complaint.ts";
import { reopenComplaint } from "./resolution/reopen-complaint.ts";
import { withdrawComplaint } from "./resolution/withdraw-complaint.ts";

/** What a citizen does with their own complaints on our pages inside LINE. */
export function memberRoutes(deps: Deps, context: ComplaintsContext): Served[] {
  const { db, clock, files, links } = deps;
  const present = (complaint: Complaint): Promise<OwnComplaint> =>
    presentOwn(db, { ...context, links }, { complaint, mayAct: true });

  return [
    serve(citizen.uploadPhoto, async ({ caller, request }) => {
      const owner = { memberId: caller.memberId };
      const { photoId, fileId, width, height, point } = await receivePhoto(db, files, {
        request,
        owner,
        now: clock.now(),
      });
      const picture = { id: photoId, url: links.link(fileId), width, height };
      return { photoId, picture, suggestedPoint: point };
    }),
    serve(citizen.submitComplaint, async ({ caller, body }) => {
      const result = await fileFromForm(db, context, { memberId: caller.memberId, form: body });
      return result.kind === "place" ? result : { kind: "filed" as const, filed: presentFiled(result.submitted) };
    }),
    serve(citizen.listOwnComplaints, async ({ caller }) => ({
      complaints: await presentOwnRows(db, await listOfMember(db, caller.memberId), clock.now()),
    })),
    serve(citizen.getOwnComplaint, async ({ caller, params }) => {
      const complaint = await findByNumber(db, readNumber(params.number));
      if (complaint?.memberId !== caller.memberId) throw notFound();
      return present(complaint);
    }),
    serve(citizen.answerComplaint, async ({ caller, params, body }) =>
      present(
        await answerComplaint(db, context, { memberId: caller.memberId, number: readNumber(params.number), ...body }),
      ),
    ),
    serve(citizen.rateComplaint, async ({ caller, params, body }) =>
      present(
        await rateComplaint(db, context, { memberId: caller.memberId, number: readNumber(params.number), ...body }),
      ),
    ),
    serve(citizen.reopenComplaint, async ({ caller, params, body }) =>
      present(
        await reopenComplaint(db, context, { memberId: caller.memberId, number: readNumber(params.number), ...body }),
      ),
    ),
    serve(citizen.withdrawComplaint, async ({ caller, params, body }) =>
      present(
        await withdrawComplaint(db, context, { memberId: caller.memberId, number: readNumber(params.number), ...body }),
      ),
    ),
  ];
}

const presentFiled = ({ number, accessCode, organisation, resolveDueAt }: Submitted): Filed => ({
  number,
  accessCode,
  organisation,
  resolveDueAt: resolveDueAt.toISOString(),
});
