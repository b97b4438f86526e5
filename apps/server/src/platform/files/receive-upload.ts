import type { FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";

/**
 * The bytes of the one file of a multipart request.
 * @throws AppError photo.missing · photo.too_large (by @fastify/multipart's limit)
 */
export async function receiveUpload(request: FastifyRequest): Promise<Buffer> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new AppError("photo.missing", { status: 400 });
  return part.toBuffer();
}
