import { useLineViewWords } from "./words.ts";

/** A file: its name and how large it is. */
export function FileMessage({ fileName, fileSize }: { fileName: string | undefined; fileSize: number | undefined }) {
  const words = useLineViewWords();
  return (
    <div className="lv-bubble lv-file">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path
          d="M6 3h8l4 4v14H6zM14 3v4h4M9 13h6M9 17h4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
          strokeLinejoin="round"
        />
      </svg>
      <span>
        {fileName || words.file}
        {fileSize !== undefined && <small>{kilobytes(fileSize)}</small>}
      </span>
    </div>
  );
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
