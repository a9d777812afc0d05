// Preloaded into the web process: when the start script was killed, nobody could stop this process, so it stops itself.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
