import { ActionContext, type LineAction, type OnAction } from "./action.ts";
import { safeMediaUrl } from "./safe-url.ts";
import { TapCover } from "./tap-cover.tsx";
import { useLineViewWords } from "./words.ts";

export type RichMenuObject = {
  richMenuId: string;
  size: { width: number; height: number };
  selected?: boolean;
  name?: string;
  chatBarText?: string;
  areas?: Array<{ bounds?: { x?: number; y?: number; width?: number; height?: number }; action?: LineAction }>;
};

/** The picture at the foot of the chat with its tappable areas. Opening and closing it is for whoever shows it. */
export function RichMenu(props: { menu: RichMenuObject; imageUrl: string; onAction?: OnAction | undefined }) {
  const { menu, imageUrl, onAction } = props;
  const words = useLineViewWords();
  const { width, height } = menu.size;
  return (
    <ActionContext value={onAction}>
      <nav
        className="lv-richmenu"
        aria-label={menu.chatBarText || words.menu}
        style={{ aspectRatio: `${width} / ${height}` }}
      >
        <img src={safeMediaUrl(imageUrl)} alt="" />
        {menu.areas?.map(({ bounds, action }, index) => (
          <div
            key={`${bounds?.x},${bounds?.y}`}
            className="lv-area"
            style={{
              left: `${((bounds?.x ?? 0) / width) * 100}%`,
              top: `${((bounds?.y ?? 0) / height) * 100}%`,
              width: `${((bounds?.width ?? 0) / width) * 100}%`,
              height: `${((bounds?.height ?? 0) / height) * 100}%`,
            }}
          >
            <TapCover action={action} name={`${words.menu} ${index + 1}`} />
          </div>
        ))}
      </nav>
    </ActionContext>
  );
}
