import type { PlaceAnswer, SubmitComplaint } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { findPlace, isArea } from "../../places/index.ts";
import { unknownArea } from "../complaints.errors.ts";
import type { ComplaintsContext } from "../context.ts";
import { findSubmitted, type Submitted } from "./find-submitted.ts";
import { type Submission, submitComplaint } from "./submit-complaint.ts";

type Place = Pick<Submission, "areaCode" | "areaSource" | "point">;

export type FiledFromForm =
  | Readonly<{ kind: "filed"; submitted: Submitted }>
  | Readonly<{ kind: "place"; place: PlaceAnswer }>;

/**
 * Files what the form sent. A place outside, at the border or of several meanings is not filed but answered with the question;
 * a place nobody knows goes to the centre.
 * @throws AppError complaint.unknown_area · complaint.unknown_category · photo.not_found
 */
export async function fileFromForm(
  db: Db,
  context: ComplaintsContext,
  { memberId, form }: { memberId: string; form: SubmitComplaint },
): Promise<FiledFromForm> {
  const earlier = await findSubmitted(db, context, { memberId, submissionKey: form.submissionKey });
  if (earlier) return { kind: "filed", submitted: earlier };
  const place = await settlePlace(db, form);
  if ("kind" in place) return { kind: "place", place };
  const { submissionKey, description, category, placeText, photoIds } = form;
  const submission = { memberId, channel: "form", submissionKey, description, category, placeText, photoIds } as const;
  return { kind: "filed", submitted: await submitComplaint(db, context, { ...submission, ...place }) };
}

async function settlePlace(db: Db, form: SubmitComplaint): Promise<Place | PlaceAnswer> {
  const { point, areaCode } = form;
  if (areaCode !== null) {
    if (!(await isArea(db, areaCode))) throw unknownArea();
    return { areaCode, areaSource: "citizen", point };
  }
  const text = form.placeText?.trim().slice(0, 200);
  let answer: PlaceAnswer = point ? await findPlace(db, { point }) : { kind: "unknown" };
  if (answer.kind === "unknown" && text) answer = await findPlace(db, { text });
  if (answer.kind === "unknown") return { areaCode: null, areaSource: "none", point };
  if (answer.kind !== "inside") return answer;
  return { areaCode: answer.area.code, areaSource: answer.source, point: point ?? answer.point };
}
