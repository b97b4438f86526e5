import { membership } from "@paknam/contract";
import { type Upload, uploadTo } from "../photos/upload-photo.ts";

/** A picture for the agency that answers a claim. */
export const uploadClaimPicture: Upload = async (session, sending) => {
  const answer = await uploadTo(membership.uploadClaimPicture, session, sending);
  return { photoId: membership.uploadClaimPicture.response.parse(answer).pictureId, point: null };
};
