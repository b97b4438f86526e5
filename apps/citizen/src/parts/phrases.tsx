import { Fragment } from "react";
import css from "./parts.module.css";

/**
 * The words of a heading, broken only where the sentence pauses: Thai has no spaces inside a phrase, and a browser breaks it wherever
 * its dictionary sees a word, "หน่วย|งาน" too. A phrase wider than the screen still breaks.
 */
export function Phrases({ text }: { text: string }) {
  return text.split(" ").map((phrase, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence never change places
    <Fragment key={index}>
      {index > 0 && " "}
      <span className={css.phrase}>{phrase}</span>
    </Fragment>
  ));
}
