// The same letter by the engines of Node: seconds a letter each, as JSON. Called by bench/pressing.py in a folder of its own.
import fs from "node:fs";
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const many = Number(process.argv[2]);
const values = JSON.parse(fs.readFileSync("values.json", "utf8"));
const found = {};

async function timed(name, press) {
  try {
    for (let at = 0; at < 3; at++) await press();
    const begun = process.hrtime.bigint();
    for (let at = 0; at < many; at++) await press();
    found[name] = Number(process.hrtime.bigint() - begun) / 1e9 / many;
  } catch (error) {
    process.stderr.write(`${name}: ${error.message}\n`);
  }
}

await timed("docxtemplater", async () => {
  const Pizzip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  const letter = new Docxtemplater(new Pizzip(fs.readFileSync("docxtemplater.docx")), { paragraphLoop: true });
  letter.render(values);
  letter.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
});
await timed("easy-template-x", async () => {
  const { TemplateHandler } = require("easy-template-x");
  await new TemplateHandler().process(fs.readFileSync("easy.docx"), values);
});
await timed("carbone", () => {
  const carbone = require("carbone");
  return new Promise((done, fail) =>
    carbone.render("carbone.docx", values, (error, result) => (error ? fail(error) : done(result))));
});
process.stdout.write(JSON.stringify(found));
process.exit(0);
