import { Camera } from "../attach/camera.tsx";
import { DatePicker } from "../attach/date-picker.tsx";
import { PhotoPicker } from "../attach/photo-picker.tsx";
import { PlacePicker } from "../attach/place-picker.tsx";
import { StickerPicker } from "../attach/sticker-picker.tsx";
import type { OutgoingMessage } from "../door/shapes.ts";
import { Sheet } from "../parts/sheet.tsx";
import { words } from "../words/words.ts";
import { MessageMenu } from "./message-menu.tsx";
import type { ChatTools } from "./use-chat-tools.ts";

const dateTitle = { date: words.pickDate, time: words.pickTime, datetime: words.pickDateTime };

export type ChatSheetsProps = { tools: ChatTools; userId: string; onDateSent: () => void };

/** The panel that is open over the chat, if any; it closes once what was chosen is sent. */
export function ChatSheets({ tools, userId, onDateSent }: ChatSheetsProps) {
  const { sheet, close } = tools;
  const send = async (message: OutgoingMessage | OutgoingMessage[]) => {
    if (await tools.send(message)) close();
  };
  switch (sheet?.kind) {
    case "photos":
      return (
        <Sheet title={words.photos} onClose={close}>
          <PhotoPicker onSend={send} />
        </Sheet>
      );
    case "camera":
      return (
        <Sheet title={words.camera} onClose={close}>
          <Camera onSend={send} />
        </Sheet>
      );
    case "place":
      return (
        <Sheet title={words.pickPlace} onClose={close}>
          <PlacePicker onSend={send} />
        </Sheet>
      );
    case "stickers":
      return (
        <Sheet title={words.stickers} onClose={close}>
          <StickerPicker onSend={send} />
        </Sheet>
      );
    case "date": {
      const { data, mode } = sheet.question;
      const choose = async (value: string) => {
        if (!(await tools.postback({ data, params: { [mode]: value } }))) return;
        onDateSent();
        close();
      };
      return (
        <Sheet title={dateTitle[mode]} onClose={close}>
          <DatePicker question={sheet.question} onChoose={choose} />
        </Sheet>
      );
    }
    case "message":
      return (
        <Sheet title={sheet.message.from === "person" ? words.messageMenu : words.textMenu} onClose={close}>
          <MessageMenu message={sheet.message} userId={userId} tools={tools} />
        </Sheet>
      );
    case "picture":
      return (
        <Sheet title={words.picture} onClose={close}>
          <img className="large-picture" src={sheet.url} alt={words.picture} />
        </Sheet>
      );
    default:
      return null;
  }
}
