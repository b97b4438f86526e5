/** A quiet drawing of streets that shifts with the point, so that two places do not look the same; it claims no accuracy. */
export function MapSketch({ latitude, longitude }: { latitude: number; longitude: number }) {
  const shiftX = -40 + (Math.abs(longitude * 1000) % 1) * 40;
  const shiftY = -30 + (Math.abs(latitude * 1000) % 1) * 30;
  const bend = (Math.abs((latitude + longitude) * 100) % 1) * 40;
  return (
    <svg
      className="lv-map"
      viewBox="0 0 240 120"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="240" height="120" fill="#e9efe6" />
      <g transform={`translate(${shiftX} ${shiftY})`}>
        <path
          d={`M-10 ${150 - bend} C 70 ${120 - bend}, 120 ${160 - bend}, 320 ${125 - bend}`}
          stroke="#b9d8e6"
          strokeWidth="26"
          fill="none"
        />
        <path d="M0 40 H320 M0 92 H320" stroke="#fff" strokeWidth="9" />
        <path d={`M60 -10 V170 M${150 + bend} -10 L${130 + bend} 170 M250 -10 V170`} stroke="#fff" strokeWidth="7" />
        <path d="M0 66 H320" stroke="#f6dd9c" strokeWidth="10" />
        <rect x="74" y="8" width="46" height="24" rx="3" fill="#dde5d8" />
        <rect x="200" y="104" width="38" height="22" rx="3" fill="#dde5d8" />
      </g>
      <path
        d="M120 76c-9-12-15-19-15-27a15 15 0 1 1 30 0c0 8-6 15-15 27z"
        fill="#b3261e"
        stroke="#fff"
        strokeWidth="2"
      />
      <circle cx="120" cy="49" r="5.5" fill="#fff" />
    </svg>
  );
}
