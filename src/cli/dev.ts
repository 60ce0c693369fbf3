import { launch } from "@/cli/start/launch";

await launch({ mode: "dev", throwAway: process.argv.includes("--throw-away") });
