// typst.mjs compile IN OUT: what `typst compile` does, by the compiler from npm.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { NodeCompiler } = createRequire(import.meta.url)(process.env.TYPST_COMPILER);
const [, , verb, input, output] = process.argv;
if (verb !== "compile" || !output) throw new Error("compile IN OUT");
writeFileSync(output, NodeCompiler.create({ workspace: process.cwd() }).pdf({ mainFilePath: input }));
