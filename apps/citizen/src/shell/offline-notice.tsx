import { IconWifiOff } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useWords } from "./language.tsx";
import css from "./shell.module.css";

/** Says that there is no connection for as long as the phone says so. */
export function OfflineNotice() {
  const { say } = useWords();
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status" aria-live="polite">
      {!isOnline && (
        <p className={css.offline}>
          <IconWifiOff size={18} aria-hidden />
          {say("citizen.shell.offline")}
        </p>
      )}
    </div>
  );
}

function listen(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}
