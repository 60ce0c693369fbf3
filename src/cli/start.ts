import { launch } from "@/cli/start/launch";

await launch({ mode: "start", throwAway: process.argv.includes("--throw-away") });
