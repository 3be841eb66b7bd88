import { join } from 'node:path';
import { Font } from '@react-pdf/renderer';

// Whole TrueType fonts: the web subsets lack either Vietnamese or a–z, and subsetting by others drew wrong marks.
const folder = join(process.cwd(), 'node_modules/@expo-google-fonts/be-vietnam-pro');

let registered = false;

/** Be Vietnam Pro for PDF; Vietnamese words are never hyphenated. */
export function registerFonts(): void {
  if (registered) return;
  Font.register({
    family: 'Be Vietnam Pro',
    fonts: [
      { src: join(folder, '400Regular/BeVietnamPro_400Regular.ttf'), fontWeight: 400 },
      { src: join(folder, '600SemiBold/BeVietnamPro_600SemiBold.ttf'), fontWeight: 600 },
      { src: join(folder, '700Bold/BeVietnamPro_700Bold.ttf'), fontWeight: 700 },
    ],
  });
  Font.registerHyphenationCallback((word) => [word]);
  registered = true;
}
