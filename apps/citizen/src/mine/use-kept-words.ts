import { useEffect, useState } from "react";

/** Words being typed, kept for as long as this page inside LINE is open, so that closing a sheet or a failure loses nothing. */
export function useKeptWords(name: string): [string, (words: string) => void, () => void] {
  const key = `paknam.words/${name}`;
  const [words, setWords] = useState(() => read(key));
  useEffect(() => write(key, words), [key, words]);
  return [words, setWords, () => write(key, "")];
}

function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, words: string): void {
  try {
    if (words === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, words);
  } catch {
    // A browser that keeps nothing still shows what is typed.
  }
}
