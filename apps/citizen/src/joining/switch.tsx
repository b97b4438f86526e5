import css from "./joining.module.css";

/** On or off, with what it means beside it; the whole line is the target. */
export function Switch(props: { words: string; isOn: boolean; isBusy?: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <label className={css.switch}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={props.isOn}
        aria-busy={props.isBusy || undefined}
        checked={props.isOn}
        onChange={({ target }) => !props.isBusy && props.onChange(target.checked)}
      />
      <span>{props.words}</span>
    </label>
  );
}
