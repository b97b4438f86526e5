import { complaintRoutes as routes } from "@paknam/contract";
import type { OfficerCaller } from "../../platform/auth/callers.ts";
import { type Served, serve } from "../../platform/http/serve.ts";
import type { Deps } from "../../platform/room.ts";
import { policiesOf } from "../organisations/index.ts";
import type { Complaint } from "./complaint.ts";
import { denied, notFound } from "./complaints.errors.ts";
import { maySee } from "./complaints.policy.ts";
import { findByNumber, listByIds } from "./complaints.queries.ts";
import type { ComplaintsContext } from "./context.ts";
import { readNumber } from "./intake/read-number.ts";
import { receivePhoto } from "./photos/receive-photo.ts";
import { openInbox } from "./queries/open-inbox.ts";
import { presentRows, presentToOfficer } from "./queries/present-officer.ts";
import { acceptComplaint, type OfficerActing } from "./resolution/accept-complaint.ts";
import { askCitizen } from "./resolution/ask-citizen.ts";
import { assignComplaint } from "./resolution/assign-complaint.ts";
import { correctComplaint } from "./resolution/correct-complaint.ts";
import { forwardComplaint } from "./resolution/forward-complaint.ts";
import { noteComplaint } from "./resolution/note-complaint.ts";
import { rejectComplaint } from "./resolution/reject-complaint.ts";
import { reopenAsOfficer } from "./resolution/reopen-complaint.ts";
import { reportProgress } from "./resolution/report-progress.ts";
import { resolveComplaint } from "./resolution/resolve-complaint.ts";
import { returnComplaint } from "./resolution/return-complaint.ts";

/** What officers see of complaints and do with them. */
export function officerRoutes(deps: Deps, context: ComplaintsContext): Served[] {
  const { db, clock, files, links } = deps;
  const inbox = openInbox(deps);
  const present = (caller: OfficerCaller, complaint: Complaint) =>
    presentToOfficer(db, { ...context, links }, { complaint, caller });
  /** Does one act and shows the complaint as it is then; one that left the officer's sight is shown this once more. */
  const act =
    <Input>(work: (db: Deps["db"], context: ComplaintsContext, input: Input & OfficerActing) => Promise<Complaint>) =>
    async ({
      caller,
      params,
      body,
    }: {
      caller: OfficerCaller;
      params: { number: string };
      body: Input & { version: number };
    }) =>
      present(caller, await work(db, context, { ...body, caller, number: readNumber(params.number) }));

  return [
    serve(routes.listComplaints, async ({ caller, query }) => {
      const { ids, total, counts } = await inbox(caller, query);
      return { complaints: await presentRows(db, await listByIds(db, ids), clock.now()), total, counts };
    }),
    serve(routes.getComplaint, async ({ caller, params }) => {
      const complaint = await findByNumber(db, readNumber(params.number));
      if (!complaint || !(await maySee(db, caller, complaint))) throw notFound();
      return present(caller, complaint);
    }),
    serve(routes.uploadProof, async ({ caller, request }) => {
      if (!policiesOf(caller).actOnComplaints) throw denied();
      const owner = { officerId: caller.officerId };
      const { photoId, fileId } = await receivePhoto(db, files, { request, owner, now: clock.now() });
      return { photoId, url: links.link(fileId) };
    }),
    serve(routes.acceptComplaint, act(acceptComplaint)),
    serve(routes.returnComplaint, act(returnComplaint)),
    serve(routes.forwardComplaint, act(forwardComplaint)),
    serve(routes.askCitizen, act(askCitizen)),
    serve(routes.reportProgress, act(reportProgress)),
    serve(routes.resolveComplaint, act(resolveComplaint)),
    serve(routes.rejectComplaint, act(rejectComplaint)),
    serve(routes.noteComplaint, act(noteComplaint)),
    serve(routes.assignComplaint, act(assignComplaint)),
    serve(routes.correctComplaint, act(correctComplaint)),
    serve(routes.reopenComplaintAsOfficer, act(reopenAsOfficer)),
  ];
}
