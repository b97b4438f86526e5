import { MemberLanguage, type MemberRecord, type OwnPlaceView } from "@paknam/contract";
import { formatDate, formatPhone } from "@paknam/thai";
import type { ReactNode } from "react";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import { BUDDHIST_OFFSET } from "../../parts/typed-date.ts";
import { agesOf } from "./ages.ts";

/** Who somebody is, as far as it is known. */
export function RecordFacts({ record, number }: { record: MemberRecord; number: ReactNode }) {
  const { say, language, nameOf } = useSay();
  const placeOf = (place: OwnPlaceView | null) =>
    place &&
    [place.label, nameOf(place.area.name), place.area.district && nameOf(place.area.district)]
      .filter(Boolean)
      .join(" · ");
  const { birthYear } = record;
  const known = MemberLanguage.safeParse(record.language).data;
  return (
    <Facts
      facts={[
        [
          say("consoleMembers.record.born"),
          birthYear === null
            ? say("consoleMembers.record.notSaid")
            : say("consoleMembers.record.bornValue", {
                year: language === "th" ? birthYear + BUDDHIST_OFFSET : birthYear,
                ...agesOf(birthYear, new Date()),
              }),
        ],
        [
          say("consoleMembers.record.phone"),
          record.phone ? formatPhone(record.phone) : say("consoleMembers.record.notSaid"),
        ],
        [say("consoleMembers.record.nationalId"), number],
        [say("consoleMembers.record.home"), placeOf(record.home) ?? say("consoleMembers.record.notSaid")],
        [say("consoleMembers.record.residence"), say(`consoleMembers.residence.${record.residence}`)],
        [say("consoleMembers.record.language"), known ? say(`consoleMembers.language.${known}`) : record.language],
        [say("consoleMembers.record.work"), placeOf(record.work)],
        [say("consoleMembers.record.study"), placeOf(record.study)],
        [
          say("consoleMembers.record.registered"),
          record.registeredAt && formatDate(new Date(record.registeredAt), language),
        ],
        [
          say("consoleMembers.record.line"),
          say(record.isReachable ? "consoleMembers.record.reachable" : "consoleMembers.record.unreachable"),
        ],
      ]}
    />
  );
}
