/** Does something now and again once the fonts have come, for they change how wide a text is. Gives what stops the second time. */
export function whenFontsAreReady(fit: () => void): () => void {
  let isWanted = true;
  fit();
  void document.fonts?.ready.then(() => {
    if (isWanted) fit();
  });
  return () => {
    isWanted = false;
  };
}
