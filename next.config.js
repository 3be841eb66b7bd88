// Public pages live under a segment of their own (docs/decisions/007). Visitors know only the short addresses; the long one leads back to the short.
const inside = '/cong/vi';
const modelSlug = ':slug([a-z0-9-]+-\\d{4}-[0-9a-f]{12})';
const asking = (path, parameters) =>
  parameters.map((key) => ({
    source: path,
    has: [{ type: 'query', key }],
    destination: `${inside}/tim${path}`,
  }));
const uploads = process.env.UPLOADTHING_TOKEN ? ' https://*.ufs.sh' : '';

// What is drawn for one visitor has a policy with a nonce (proxy.ts), which takes the place of this one; in that of a page which
// is kept for everybody the hashes of its scripts take the place of 'unsafe-inline' (scripts/kept/bytes.mjs).
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: blob:${uploads}`,
  `media-src 'self'${uploads}`,
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const always = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  // Browsers heed it on https only.
  { key: 'Strict-Transport-Security', value: 'max-age=31536000' },
];

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  // Fixed into the program when it is built, so that a page can tell which build drew it.
  env: { PORTAL_BUILD: Date.now().toString(36) },
  poweredByHeader: false,
  // Title and description stand in the head for everybody: whoever previews a link reads nothing further down.
  htmlLimitedBots: /.*/,
  typedRoutes: false,
  // `npm test` checks types; whoever starts the portal need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Read from node_modules, where each is once, and not copied into the server of every page.
  serverExternalPackages: [
    'uploadthing',
    'graphile-worker',
    'pg',
    'pino',
    '@node-rs/argon2',
    'sharp',
    'nodemailer',
    'prom-client',
  ],
  headers: async () => [
    { source: '/:path*', headers: always },
    // Answers of /api set their own policy: a file is not a page.
    {
      source: '/((?!ban-lam-viec|api/).*)',
      headers: [{ key: 'Content-Security-Policy', value: policy }],
    },
  ],
  // We make our own sizes at upload; Next's endpoint would resize for anybody, and let a closed photo live on in caches.
  images: { unoptimized: true },
  experimental: {
    authInterrupts: true,
    // Nobody reads maps of the built server: its log names files of the build.
    turbopackSourceMaps: false,
    // Behind a proxy that does not hand on the host, an action would seem to come from elsewhere. Read at start.
    serverActions: { allowedOrigins: publicHost() },
    // With pages on disk an expired page would come back after a restart (docs/decisions).
    isrFlushToDisk: false,
    // Loading every page before the first answer doubles a start; each is loaded when it is first asked for.
    preloadEntriesOnStart: false,
  },
  redirects: async () => [{ source: `${inside}/:path*`, destination: '/:path*', permanent: true }],
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: inside },
      ...asking('/mo-hinh', ['q', 'nam', 'linh-vuc', 'huyen', 'cum', 'khoi', 'chu-de', 'sau', 'truoc']),
      ...asking('/don-vi', ['q']),
      ...['/mo-hinh', '/don-vi', '/gioi-thieu', '/du-lieu-mo'].map((path) => ({
        source: path,
        destination: `${inside}${path}`,
      })),
      { source: `/mo-hinh/${modelSlug}`, destination: `${inside}/mo-hinh/:slug` },
      { source: '/don-vi/:slug([a-z0-9-]+)', destination: `${inside}/don-vi/:slug` },
    ],
  }),
};

function publicHost() {
  const address = process.env.PUBLIC_URL ?? '';
  return URL.canParse(address) ? [new URL(address).host] : [];
}

export default config;
