// docxtemplater as its manual shows it: the template read once, a new document for every paper.
const fs = require("fs");
const PizZip = require("pizzip");
const Docxtemplater = require("docxtemplater");
const [mau, giaTri, ra, lamNong] = process.argv.slice(2);
const goc = fs.readFileSync(mau);
const ds = JSON.parse(fs.readFileSync(giaTri, "utf8"));
const ve = (nguCanh) => {
  const doc = new Docxtemplater(new PizZip(goc), { paragraphLoop: true, linebreaks: true });
  doc.render(nguCanh);
  return doc.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
};
for (let i = 0; i < Number(lamNong); i++) ve(ds[i]);
const cpu = process.cpuUsage();
const luc = process.hrtime.bigint();
ds.forEach((nguCanh, i) => fs.writeFileSync(`${ra}/${i}.docx`, ve(nguCanh)));
const het = process.cpuUsage(cpu);
console.log(JSON.stringify({
  cpu: (het.user + het.system) / 1e6,
  giay: Number(process.hrtime.bigint() - luc) / 1e9,
  mb: process.resourceUsage().maxRSS / 1024,
}));
