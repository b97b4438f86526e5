import { switchLanguage, words } from "./words/words.ts";

/** Beside the phone on a wide screen: what this is, how to begin, PC mode, language. */
export function About({ isPc, onPc }: { isPc: boolean; onPc: (isPc: boolean) => void }) {
  return (
    <aside className="about" aria-label={words.aboutTitle}>
      <h2>{words.aboutTitle}</h2>
      <p>{words.about}</p>
      <ol>
        <li>{words.step1}</li>
        <li>{words.step2}</li>
        <li>{words.step3}</li>
      </ol>
      <label className="switch">
        <input type="checkbox" checked={isPc} onChange={(event) => onPc(event.target.checked)} />
        <span>
          {words.asPc}
          <small>{words.asPcHint}</small>
        </span>
      </label>
      <button type="button" className="plain-button" onClick={switchLanguage}>
        {words.otherLanguage}
      </button>
    </aside>
  );
}
