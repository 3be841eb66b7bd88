// Public pages live under a dynamic segment and are made at the first visit, so that the build needs no database
// (docs/decisions). Visitors know only the short addresses; the long one leads back to the short.
const inside = '/cong/vi';
const modelSlug = ':slug([a-z0-9-]+-\\d{4}-[0-9a-f]{12})';
const asking = (path, parameters) =>
  parameters.map((key) => ({
    source: path,
    has: [{ type: 'query', key }],
    destination: `${inside}/tim${path}`,
  }));

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // `npm test` checks types; whoever starts the portal need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['graphile-worker', 'pg', 'pino', '@node-rs/argon2', 'sharp', 'nodemailer'],
  experimental: {
    authInterrupts: true,
    // With pages on disk an expired page would come back after a restart (docs/decisions).
    isrFlushToDisk: false,
  },
  redirects: async () => [{ source: `${inside}/:path*`, destination: '/:path*', permanent: true }],
  rewrites: async () => ({
    beforeFiles: [
      { source: '/', destination: inside },
      ...asking('/mo-hinh', ['q', 'nam', 'linh-vuc', 'huyen', 'khoi', 'chu-de', 'sau', 'truoc']),
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

export default config;
