import type { BodyOf, DocumentKind, MemberLanguage, memberRoutes, OwnPlace, Residence } from "@paknam/contract";
import { parseNationalId, parsePhone } from "@paknam/thai";
import { readBirthYear } from "./read-birth-year.ts";

/** The counter's form as it stands in its fields. */
export type CounterForm = {
  name: string;
  birthYear: string;
  phone: string;
  residence: Residence;
  language: MemberLanguage;
  home: string | null;
  homeLabel: string;
  work: string | null;
  study: string | null;
  followed: string[];
  groups: string[];
  topics: string[];
  document: DocumentKind | "none";
  number: string;
};

export const emptyForm: CounterForm = {
  name: "",
  birthYear: "",
  phone: "",
  residence: "registered-here",
  language: "th",
  home: null,
  homeLabel: "",
  work: null,
  study: null,
  followed: [],
  groups: [],
  topics: [],
  document: "none",
  number: "",
};

type Faults = Partial<Record<"name" | "birthYear" | "phone" | "home" | "number", "needed" | "wrong">>;

/** What keeps the form from being sent. The telephone number of a foreigner begins with +; the server reads it. */
export function faultsIn(form: CounterForm): Faults {
  const faults: Faults = {};
  if (form.name.trim() === "") faults.name = "needed";
  if (form.home === null) faults.home = "needed";
  if (readBirthYear(form.birthYear) === "wrong") faults.birthYear = "wrong";
  const phone = form.phone.trim();
  if (phone !== "" && !phone.startsWith("+") && !parsePhone(phone).ok) faults.phone = "wrong";
  if (form.document !== "none" && form.number.trim() !== "" && !parseNationalId(form.number).ok)
    faults.number = "wrong";
  return faults;
}

/** What is sent: only what was filled in, so that the person is asked for the rest. A number without a document is nobody's. */
export function draftOf(form: CounterForm): BodyOf<typeof memberRoutes.prepareRegistration> {
  const year = readBirthYear(form.birthYear);
  const place = (areaCode: string, label: string | null = null): OwnPlace => ({ areaCode, label, point: null });
  return {
    fields: {
      name: form.name.trim(),
      birthYear: year === "wrong" ? null : year,
      phone: form.phone.trim() || null,
      residence: form.residence,
      language: form.language,
      ...(form.home ? { home: place(form.home, form.homeLabel.trim() || null) } : {}),
      work: form.work ? place(form.work) : null,
      study: form.study ? place(form.study) : null,
      followed: form.followed.map((code) => place(code)),
      groups: form.groups,
      topics: form.topics,
    },
    document: form.document === "none" ? null : form.document,
    nationalId: form.document === "none" ? null : form.number.trim() || null,
  };
}
