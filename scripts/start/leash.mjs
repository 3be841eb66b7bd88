// Loaded into the server by `--import`: it must not outlive its starter, however that ended.
process.on('disconnect', () => process.exit(0));
