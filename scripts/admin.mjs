import { command } from './start/command.mjs';

// npm run admin -- --email … --name …: the first administrator of a production, invited by a link that works once.

await command('scripts/admin.ts', 'Chưa tạo được tài khoản quản trị');
