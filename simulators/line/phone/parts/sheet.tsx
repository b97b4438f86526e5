import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { words } from "../words/words.ts";
import { useEscape } from "./use-escape.ts";

/** A panel that rises from the foot of the phone. What lies behind it is made inert by whoever opens it. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  useEscape(onClose);
  return (
    <div className="sheet-ground">
      <button type="button" className="sheet-away" tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div className="sheet" role="dialog" aria-modal="true" aria-label={title}>
        <div className="sheet-head">
          <h2>{title}</h2>
          {/* biome-ignore lint/a11y/noAutofocus: a dialog takes the focus when it opens */}
          <button type="button" className="icon-button" aria-label={words.close} onClick={onClose} autoFocus>
            <IconX size={22} aria-hidden />
          </button>
        </div>
        <div className="sheet-body">{children}</div>
      </div>
    </div>
  );
}
