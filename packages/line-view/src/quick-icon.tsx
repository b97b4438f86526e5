const shapes: Record<string, string> = {
  camera: "M4 8h3l2-3h6l2 3h3v11H4zM12 10a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z",
  cameraRoll: "M4 5h16v14H4zM4 16l5-5l4 4l3-3l4 4M15 9h.01",
  location: "M12 21c-4-5-6-8-6-11a6 6 0 1 1 12 0c0 3-2 6-6 11zM12 8a2 2 0 1 0 0 4a2 2 0 0 0 0-4z",
  datetimepicker: "M5 6h14v14H5zM5 10h14M9 3v4M15 3v4",
};

/** The mark LINE gives chips that open something of the phone; others have none. */
export function QuickIcon({ type }: { type: string }) {
  const shape = shapes[type];
  if (!shape) return null;
  return (
    <svg className="lv-quick-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={shape}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.9"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
