// Stands in for the worker: lives, and with STUBBORN does not heed SIGTERM.
setInterval(() => undefined, 60_000);
if (process.env.STUBBORN === 'yes') process.on('SIGTERM', () => undefined);
