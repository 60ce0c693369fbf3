/** @type {import("next").NextConfig} */
const config = {
  typedRoutes: true,
  poweredByHeader: false,
  // Otherwise `next dev` may write a file of its own into the top level.
  agentRules: false,
  serverExternalPackages: ["@node-rs/argon2", "postgres", "pg-boss", "yauzl"],
};

export default config;
