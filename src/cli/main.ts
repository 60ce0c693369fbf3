import { runCommandLine } from "@/cli/run-command-line";

const { stdout, stderr, exitCode } = await runCommandLine(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
// Not process.exit: a pipe takes a long result only after this line.
process.exitCode = exitCode;
