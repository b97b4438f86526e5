import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { useWords } from "../shell/language.tsx";
import css from "./sheet.module.css";

/** A sheet from below on a phone, a dialog on a wide screen: the browser's own, so Escape, focus and the rest behave. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={css.sheet} aria-labelledby={id} onClose={onClose}>
      <div className={css.bar}>
        <h2 id={id}>{title}</h2>
        <button type="button" className={css.close} onClick={() => dialog.current?.close()}>
          <IconX size={22} aria-hidden />
          {say("common.close")}
        </button>
      </div>
      <div className={css.content}>{children}</div>
    </dialog>
  );
}
