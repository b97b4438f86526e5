import { safeMediaUrl } from "@paknam/line-view";
import { useState } from "react";

const grounds = ["#0f5e63", "#6a4c93", "#8a4b08", "#2f5d8c", "#7a3b52", "#3f6b3a"];

/** A picture if one is given and loads, else the first letter of the name on a colour of its own. */
export function Avatar({
  name,
  pictureUrl,
  isAccount = false,
}: {
  name: string;
  pictureUrl?: string | undefined;
  isAccount?: boolean;
}) {
  const [brokenUrl, setBrokenUrl] = useState<string>();
  const picture = safeMediaUrl(pictureUrl);
  if (picture && picture !== brokenUrl) {
    return <img className="avatar" src={picture} alt="" onError={() => setBrokenUrl(picture)} />;
  }
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return (
    <span
      className="avatar"
      aria-hidden="true"
      style={{ background: isAccount ? "#0f5e63" : grounds[sum % grounds.length] }}
    >
      {firstLetter(name)}
    </span>
  );
}

/** Thai vowels written before their consonant are no first letter to the eye. */
function firstLetter(name: string): string {
  return /[^\sเแโใไ]/u.exec(name)?.[0] ?? "?";
}
