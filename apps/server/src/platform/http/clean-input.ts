import { AppError } from "../errors.ts";

/**
 * Makes what a caller sent storable: PostgreSQL's text takes neither NUL nor half a surrogate pair (a phone that cut an emoji in two).
 * The half becomes the replacement character; NUL is no slip of a person and is refused.
 * @param where named in the refusal: "body", "query"
 * @throws AppError input.invalid
 */
export function cleanInput(value: unknown, where: string): unknown {
  if (typeof value === "string") {
    if (!value.includes("\0")) return value.isWellFormed() ? value : value.toWellFormed();
    const issues = [{ path: where, message: "holds a NUL character" }];
    throw new AppError("input.invalid", { status: 400, detail: { issues } });
  }
  if (Array.isArray(value)) return value.map((each, index) => cleanInput(each, `${where}.${index}`));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleanInput(each, `${where}.${name}`)]));
}
