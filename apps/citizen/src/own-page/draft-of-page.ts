import type { Draft, OwnPage, OwnPlace, OwnPlaceView } from "@paknam/contract";

/** What is held, as answers to the questions of the registration. */
export function draftOfPage(page: OwnPage): Draft {
  const { name, birthYear, phone, residence, language, home, work, study, followed, topics, groups } = page;
  return {
    ...(name === null ? {} : { name }),
    ...(home === null ? {} : { home: placeOf(home) }),
    birthYear,
    phone,
    residence,
    language,
    work: work && placeOf(work),
    study: study && placeOf(study),
    followed: followed.map(placeOf),
    topics,
    groups: groups.filter(({ isOwnChoice }) => isOwnChoice).map(({ key }) => key),
  };
}

const placeOf = ({ areaCode, label, point }: OwnPlaceView): OwnPlace => ({ areaCode, label, point });
