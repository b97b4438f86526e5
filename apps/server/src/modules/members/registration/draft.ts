import { type Draft, RegistrationStep } from "@paknam/contract";
import { AppError } from "../../../platform/errors.ts";
import { isBirthYear, REGISTERS_FROM, youngestAge } from "./age.ts";
import { cleanName } from "./clean-name.ts";
import { readTelephone } from "./read-telephone.ts";

/** Everything else may be left out: a person is registered with a name and where they live, having read the notice. */
const NEEDED: readonly RegistrationStep[] = ["consents", "name", "birthYear", "home"];

/** The steps that were not answered, in their order; "no answer" (null, none) is an answer. */
export const stepsLeft = (draft: Draft): RegistrationStep[] =>
  RegistrationStep.options.filter((step) => (step === "consents" ? !hasReadNotice(draft) : draft[step] === undefined));

/** The steps without which nobody is registered and that are still open. */
export const neededLeft = (draft: Draft): RegistrationStep[] =>
  stepsLeft(draft).filter((step) => NEEDED.includes(step));

const hasReadNotice = ({ consents }: Draft): boolean =>
  consents?.some(({ purpose, given }) => purpose === "service" && given) ?? false;

/**
 * One answer of a draft, cleaned: what cannot be is refused here, once, for page, chat and counter alike.
 * @throws registration.name · registration.phone · registration.birth_year · registration.too_young
 */
export function cleanAnswers(answers: Draft, now: Date): Draft {
  const { name, phone, birthYear, ...rest } = answers;
  return {
    ...rest,
    ...(name === undefined ? {} : { name: nameOrRefuse(name) }),
    ...(phone === undefined ? {} : { phone: phone === null || phone.trim() === "" ? null : readTelephone(phone) }),
    ...(birthYear === undefined ? {} : { birthYear: birthYear === null ? null : yearOrRefuse(birthYear, now) }),
    ...roundedPlaces(rest),
  };
}

function nameOrRefuse(written: string): string {
  const name = cleanName(written);
  if (name === null) throw new AppError("registration.name", { status: 400 });
  return name;
}

function yearOrRefuse(birthYear: number, now: Date): number {
  if (!isBirthYear(birthYear, now)) throw new AppError("registration.birth_year", { status: 400 });
  if (youngestAge(birthYear, now) < REGISTERS_FROM) throw new AppError("registration.too_young", { status: 409 });
  return birthYear;
}

/** About 110 m: enough to warn by, not enough to find a door. */
const round = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

type Places = Pick<Draft, "home" | "work" | "study" | "followed">;
type Place = NonNullable<Places["home"]>;

function roundedPlaces({ home, work, study, followed }: Places): Places {
  const rounded = (place: Place): Place =>
    place.point ? { ...place, point: { lat: round(place.point.lat), lng: round(place.point.lng) } } : place;
  return {
    ...(home ? { home: rounded(home) } : {}),
    ...(work ? { work: rounded(work) } : {}),
    ...(study ? { study: rounded(study) } : {}),
    ...(followed ? { followed: followed.map(rounded) } : {}),
  };
}
