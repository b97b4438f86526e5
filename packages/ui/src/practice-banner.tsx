import { wordsIn } from "@paknam/wording";
import "./practice-banner.css";

/** The hatched amber strip of practice mode, first in the page: it sticks to the top and cannot be closed. 28 px high on one line. */
export function PracticeBanner({ language }: { language: string }) {
  const words = wordsIn(language)("common.practice");
  return (
    <section className="pk-practice" aria-label={words}>
      {words}
    </section>
  );
}
