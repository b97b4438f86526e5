import { IconX } from "@tabler/icons-react";
import { useRef, useState } from "react";
import type { PhoneConfig } from "../door/shapes.ts";
import { useEscape } from "../parts/use-escape.ts";
import { words } from "../words/words.ts";
import { useLiffBridge } from "./use-liff-bridge.ts";

export type LiffSheetProps = {
  url: string;
  userId: string;
  isPc: boolean;
  size: PhoneConfig["liffSize"];
  onClose: () => void;
  onOpen: (url: string, external: boolean) => void;
};

/** A page inside LINE, over the chat, signed in as that person once the page asks. */
export function LiffSheet({ url, userId, isPc, size, onClose, onOpen }: LiffSheetProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoading, setLoading] = useState(true);
  useLiffBridge({ frame, url, userId, isPc, onClose, onOpen });
  useEscape(onClose);
  return (
    <div className="liff" role="dialog" aria-modal="true" aria-label={words.liffPage} data-size={size ?? "full"}>
      <div className="liff-bar">
        <span>
          <strong>{words.liffPage}</strong>
          <small>{new URL(url).host}</small>
        </span>
        {/* biome-ignore lint/a11y/noAutofocus: a dialog takes the focus when it opens */}
        <button type="button" className="icon-button" aria-label={words.close} onClick={onClose} autoFocus>
          <IconX size={22} aria-hidden />
        </button>
      </div>
      <div className="liff-page">
        {isLoading && <p className="state">{words.loading}</p>}
        <iframe
          ref={frame}
          src={url}
          title={words.liffPage}
          allow="geolocation; camera; clipboard-write"
          onLoad={() => setLoading(false)}
        />
      </div>
    </div>
  );
}
