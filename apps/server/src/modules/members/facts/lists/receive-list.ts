import { maskNationalIds } from "@paknam/thai";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "../../../../platform/errors.ts";
import type { UploadedList } from "./upload-fact-list.ts";

const BYTES_MOST = 20 * 1_048_576;

const Fields = z.object({
  type: z.string().max(60),
  expiresOn: z.iso.date().nullable(),
  isTrial: z.stringbool(),
  language: z.enum(["th", "en"]),
});

/**
 * The one file of a form with what was said beside it; the fields come before the file.
 * @throws list.missing (400) · list.too_large (413) · input.invalid (400)
 */
export async function receiveList(request: FastifyRequest): Promise<UploadedList> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) throw new AppError("list.missing", { status: 400 });
  const bytes = await part.toBuffer();
  if (bytes.length > BYTES_MOST) throw new AppError("list.too_large", { status: 413 });
  const said = (name: string): unknown => {
    const field = part.fields[name];
    return field && "value" in field ? field.value : undefined;
  };
  const fields = Fields.safeParse({
    type: said("type") ?? "",
    expiresOn: said("expiresOn") || null,
    isTrial: said("isTrial") ?? "false",
    language: said("language") ?? "th",
  });
  if (!fields.success) throw new AppError("input.invalid", { status: 400 });
  // A name of a file may hold a person's: letters and digits only, short.
  const fileName = maskNationalIds(part.filename.replace(/[\p{Cc}\p{Cf}/\\]/gu, "")).slice(-120) || "list";
  return { bytes, fileName, ...fields.data };
}
