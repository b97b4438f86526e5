import { parsePhone } from "@paknam/thai";
import { AppError } from "../../../platform/errors.ts";

/**
 * A telephone number as it is kept (E.164): a Thai one however it is written, or one of another country with its `+` and country code
 * (E.164 allows 15 digits).
 * @throws registration.phone
 */
export function readTelephone(written: string): string {
  const thai = parsePhone(written);
  if (thai.ok) return thai.e164;
  const digits = written.normalize("NFKC").replace(/[\s().\p{Pd}]/gu, "");
  if (/^\+[1-9]\d{6,14}$/.test(digits) && !digits.startsWith("+66")) return digits;
  throw new AppError("registration.phone", { status: 400 });
}
