import type { ComplaintState } from "@paknam/contract";
import { AppError } from "../../platform/errors.ts";

/** What this room refuses; the wording is in packages/wording under the same codes. */
export const notFound = (): AppError => new AppError("complaint.not_found", { status: 404 });

/** Somebody acted meanwhile; `version` is the newest one. */
export const changed = (version: number): AppError =>
  new AppError("complaint.changed", { status: 409, detail: { version } });

export const actNotPossible = (state: ComplaintState): AppError =>
  new AppError("complaint.act_not_possible", { status: 409, detail: { state } });

export const denied = (): AppError => new AppError("permission.denied", { status: 403 });

export const unknownCategory = (): AppError => new AppError("complaint.unknown_category", { status: 422 });
export const unknownArea = (): AppError => new AppError("complaint.unknown_area", { status: 422 });
export const unknownOrganisation = (): AppError => new AppError("complaint.unknown_organisation", { status: 422 });
/** Closed, or one that only informs or reads figures. */
export const takesNoComplaints = (): AppError => new AppError("complaint.takes_no_complaints", { status: 422 });
export const unknownOfficer = (): AppError => new AppError("complaint.unknown_officer", { status: 422 });
export const alreadyThere = (): AppError => new AppError("complaint.already_there", { status: 422 });
export const proofMissing = (): AppError => new AppError("complaint.proof_missing", { status: 422 });
export const nothingCorrected = (): AppError => new AppError("complaint.nothing_corrected", { status: 422 });

/** The organisation has already given it back or passed it on. */
export const forwardLoop = (): AppError => new AppError("complaint.forward_loop", { status: 409 });

/** Photos that were sent in but belong to nothing yet; whoever sends them with something may send more. */
export const tooManyPhotos = (limit: number): AppError =>
  new AppError("photo.too_many", { status: 409, detail: { limit } });

/** Shorter words stand in no index: all complaints would have to be read. */
export const searchTooShort = (): AppError => new AppError("complaint.search_too_short", { status: 422 });

/** A photo that is not the sender's, was unsent, or already belongs to something. */
export const photoNotFound = (): AppError => new AppError("photo.not_found", { status: 422 });
