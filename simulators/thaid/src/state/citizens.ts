import { randomUUID } from "node:crypto";
import { nationalIdCheckDigit } from "@paknam/thai";

/** Somebody with ThaID on the phone: what the scopes can say of them. Everybody here is made up. */
export type Citizen = Readonly<{
  /** ThaID's own name for the person; opaque, unless the quirk `subIsPid` is on. */
  sub: string;
  pid: string;
  title: string;
  title_en: string;
  given_name: string;
  given_name_en: string;
  middle_name: string;
  middle_name_en: string;
  family_name: string;
  family_name_en: string;
  /** YYYY-MM-DD of the common era; YYYY alone when nobody knows the day. */
  birthdate: string;
  gender: "male" | "female";
  address: string;
  ial: string;
  date_of_issuance: string;
  date_of_expiry: string;
  smartcard_code: string;
  /** Who this is, on the list of the sign-in page. */
  about: string;
}>;

/** What tells one person from another; the rest is filled in. */
export type Person = Pick<Citizen, "pid" | "title" | "given_name" | "family_name" | "birthdate" | "gender"> &
  Partial<Citizen>;

/**
 * The number that belongs to a serial: 13 digits with a right check digit that nobody has, since no province has the code 99
 * (the digits 2 to 5 are the office of registration). The first digit is the kind of person: 1 to 5 Thai, 6 and 7 foreigners, 0 without status.
 */
export function fictitiousPid(kind: number, serial: number): string {
  const twelve = `${kind}9900${String(serial).padStart(7, "0")}`;
  return twelve + nationalIdCheckDigit(twelve);
}

/** A whole citizen from what is known. */
export function makeCitizen(person: Person): Citizen {
  return {
    sub: randomUUID(),
    title_en: "",
    given_name_en: "",
    middle_name: "",
    middle_name_en: "",
    family_name_en: "",
    address: "99/1 หมู่ที่ 9 ต.บางโปรง อ.เมืองสมุทรปราการ จ.สมุทรปราการ",
    ial: "2.3",
    date_of_issuance: "2023-04-18",
    date_of_expiry: "2032-04-17",
    smartcard_code: "",
    about: "",
    ...person,
  };
}

/** Who the sign-in page offers. */
export const demoPeople: readonly Person[] = [
  {
    pid: fictitiousPid(1, 1),
    title: "นาย",
    given_name: "สมชาย",
    family_name: "ใจดี",
    birthdate: "1984-05-12",
    gender: "male",
    address: "12/3 หมู่ที่ 4 ต.บางเมือง อ.เมืองสมุทรปราการ จ.สมุทรปราการ",
    about: "ผู้ใหญ่ บ้านอยู่ในจังหวัด",
  },
  {
    pid: fictitiousPid(3, 2),
    title: "นาง",
    given_name: "มาลี",
    family_name: "ทองสุข",
    birthdate: "1948",
    gender: "female",
    address: "45 หมู่ที่ 2 ต.ทรงคนอง อ.พระประแดง จ.สมุทรปราการ",
    about: "ผู้สูงอายุ รู้เพียงปีเกิด",
  },
  {
    pid: fictitiousPid(1, 3),
    title: "นางสาว",
    given_name: "วรรณา",
    family_name: "ศรีจันทร์",
    birthdate: "1996-11-02",
    gender: "female",
    address: "8 หมู่ที่ 11 ต.โพนข่า อ.เมืองศรีสะเกษ จ.ศรีสะเกษ",
    about: "ทะเบียนบ้านอยู่จังหวัดอื่น",
  },
  {
    pid: fictitiousPid(1, 4),
    title: "ด.ช.",
    given_name: "ภูมิ",
    family_name: "ใจดี",
    birthdate: "2015-08-19",
    gender: "male",
    address: "12/3 หมู่ที่ 4 ต.บางเมือง อ.เมืองสมุทรปราการ จ.สมุทรปราการ",
    about: "เด็ก เกิด พ.ศ. 2558",
  },
  {
    pid: fictitiousPid(6, 5),
    title: "นาย",
    given_name: "อ่อง จอ",
    given_name_en: "AUNG KYAW",
    family_name: "",
    birthdate: "1991-01-01",
    gender: "male",
    address: "ห้อง 305 หมู่ที่ 7 ต.แพรกษา อ.เมืองสมุทรปราการ จ.สมุทรปราการ",
    ial: "2.1",
    about: "แรงงานต่างชาติ เลขขึ้นต้นด้วย 6",
  },
  {
    pid: fictitiousPid(0, 6),
    title: "นาง",
    given_name: "บัวผัน",
    family_name: "",
    birthdate: "1970",
    gender: "female",
    address: "",
    ial: "2.1",
    about: "ไม่มีสถานะทางทะเบียน เลขขึ้นต้นด้วย 0",
  },
];
