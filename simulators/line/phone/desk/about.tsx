import { switchLanguage, words } from "../words/words.ts";
import { maxPhones } from "./address.ts";
import { letterScales, liffSizes, type Settings } from "./settings.ts";

export type AboutProps = {
  settings: Settings;
  onChange: (changed: Partial<Settings>) => void;
  phoneCount: number;
  onBeside: () => void;
};

/** Beside the phone on a wide screen (above several): what this is, how to begin, how the phones look. */
export function About({ settings, onChange, phoneCount, onBeside }: AboutProps) {
  return (
    <aside className="about" aria-label={words.aboutTitle}>
      <div className="about-words">
        <h2>{words.aboutTitle}</h2>
        <p>{words.about}</p>
        <ol>
          <li>{words.step1}</li>
          <li>{words.step2}</li>
          <li>{words.step3}</li>
        </ol>
      </div>
      <label className="switch">
        <input type="checkbox" checked={settings.isPc} onChange={(event) => onChange({ isPc: event.target.checked })} />
        <span>
          {words.asPc}
          <small>{words.asPcHint}</small>
        </span>
      </label>
      <label className="choice">
        {words.letterSize}
        <select
          value={settings.letterScale}
          onChange={(event) => onChange({ letterScale: Number(event.target.value) })}
        >
          {letterScales.map((scale, index) => (
            <option key={scale} value={scale}>
              {words.letterSizes[index]}
            </option>
          ))}
        </select>
      </label>
      <label className="choice">
        {words.liffSize}
        <select
          value={settings.liffSize ?? ""}
          onChange={(event) => onChange({ liffSize: liffSizes.find((size) => size === event.target.value) })}
        >
          <option value="">{words.liffSizeOwn}</option>
          {liffSizes.map((size) => (
            <option key={size} value={size}>
              {words.liffSizes[size]}
            </option>
          ))}
        </select>
      </label>
      <div className="about-acts">
        {phoneCount < maxPhones && (
          <button type="button" className="plain-button" onClick={onBeside}>
            {words.openBeside}
          </button>
        )}
        <a className="plain-button" href="./examples/">
          {words.examples}
        </a>
        <button type="button" className="plain-button" onClick={switchLanguage}>
          {words.otherLanguage}
        </button>
      </div>
    </aside>
  );
}
