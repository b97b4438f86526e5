import type { Draft } from "@paknam/contract";
import { formatPhone } from "@paknam/thai";
import { useWords } from "../shell/language.tsx";
import { LANGUAGE_NAMES } from "./language-names.ts";
import type { QuestionProps } from "./question-props.ts";
import type { Question } from "./questions.ts";
import { buddhistYear } from "./read-birth-year.ts";
import { usePlaceInWords } from "./use-place-in-words.ts";

/** How an answer reads; null for none. Consents are told elsewhere, each by itself. */
export function useAnswerInWords({ topics, groups }: Pick<QuestionProps["choices"], "topics" | "groups">) {
  const { say, nameOf } = useWords();
  const inWords = usePlaceInWords();
  const namesOf = (
    all: readonly { key: string; name: { th: string; en: string } }[],
    keys: readonly string[] | undefined,
  ) => all.filter(({ key }) => keys?.includes(key)).map(({ name }) => nameOf(name));
  const linesOf = (question: Question, draft: Draft): string[] => {
    const { name, birthYear, phone, residence, home, work, study, followed, language } = draft;
    switch (question) {
      case "name":
        return name ? [name] : [];
      case "birthYear":
        if (birthYear === null) return [say("joining.birthYear.withheld")];
        return birthYear
          ? [say("joining.birthYear.both", { buddhist: buddhistYear(birthYear), common: birthYear })]
          : [];
      case "phone":
        return phone ? [formatPhone(phone)] : [];
      case "residence":
        return residence && residence !== "not-said" ? [say(`joining.residence.choices.${residence}`)] : [];
      case "home":
        return home ? [inWords(home)] : [];
      case "work":
        return [
          ...(work ? [say("joining.work.both.work", { place: inWords(work) })] : []),
          ...(study ? [say("joining.work.both.study", { place: inWords(study) })] : []),
        ];
      case "followed":
        return (followed ?? []).map(inWords);
      case "groups":
        return namesOf(groups, draft.groups);
      case "topics":
        return namesOf(topics, draft.topics);
      case "language":
        return language ? [LANGUAGE_NAMES[language]] : [];
      case "consents":
        return [];
    }
  };
  return linesOf;
}
