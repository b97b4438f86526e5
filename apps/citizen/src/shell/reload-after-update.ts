const KEY = "paknam.reloaded-at";
const NOT_AGAIN_WITHIN_MS = 60_000;

/**
 * A page that was open while the server got a new version asks for scripts that are no more: it loads itself anew, at most once a minute,
 * so that a server that really is broken shows its error. Drafts are on the phone and come back.
 */
export function reloadAfterUpdate(): void {
  addEventListener("vite:preloadError", (event) => {
    // Without a connection a reload would lose the page that is still there.
    if (!navigator.onLine) return;
    try {
      const last = Number(sessionStorage.getItem(KEY) ?? 0);
      if (Date.now() - last < NOT_AGAIN_WITHIN_MS) return;
      sessionStorage.setItem(KEY, String(Date.now()));
    } catch {
      return;
    }
    event.preventDefault();
    location.reload();
  });
}
