import { command } from './start/command.mjs';

// npm run verify: the history's chain, the submitted scores and the frozen results, against each other.

await command('scripts/verify.ts', 'Có dữ liệu bị thay đổi ngoài hệ thống');
