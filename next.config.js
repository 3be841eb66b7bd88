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
};

export default config;
