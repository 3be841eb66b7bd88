import { comfortsPath } from './address';

/** A page with this tag needs no other script: Next's are taken out of it (scripts/kept/plain.mjs). */
export const ComfortsScript = () => !isDeveloping && <script defer src={comfortsPath} />;

/** There Next's scripts stay, and begin the same comforts (ui/page/page-start.tsx). */
const isDeveloping = process.env.NODE_ENV === 'development';
