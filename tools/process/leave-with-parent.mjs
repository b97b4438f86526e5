// Loaded with --import into the processes that our tools start: when the tool dies without a word (kill -9), its end of the
// channel closes, and this process stops as if it had been asked to; after 10 s without further ado.
process.once("disconnect", () => {
  setTimeout(() => process.exit(1), 10_000).unref();
  process.kill(process.pid, "SIGTERM");
});
process.channel?.unref();
