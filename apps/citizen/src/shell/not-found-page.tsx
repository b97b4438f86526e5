import { Link } from "@tanstack/react-router";
import { buttonClass } from "../parts/button.tsx";
import { useWords } from "./language.tsx";
import { PracticeStrip } from "./practice-strip.tsx";
import css from "./shell.module.css";

/** An address that leads nowhere: kind words and the ways on. */
export function NotFoundPage() {
  const { say } = useWords();
  return (
    <>
      <PracticeStrip />
      <main className={css.alone}>
        <h1>{say("citizen.notFound.title")}</h1>
        <p>{say("citizen.notFound.words")}</p>
        <div className={css.ways}>
          <Link to="/" className={buttonClass("main")}>
            {say("citizen.notFound.home")}
          </Link>
          <Link to="/track" className={buttonClass("quiet")}>
            {say("citizen.home.track")}
          </Link>
        </div>
      </main>
    </>
  );
}
