// Check submissions against the binds of their XForms, with an XPath evaluator that is not ours.
//
// A request on standard input: {now, submissions: [{name, xform, submission}]}. The answers as JSON on
// standard output: [{name, checked, skipped: [why], problems: [{path, what, expression, found}]}].
// Packages are looked up from the directory named in NODE_PACKAGES.

const { createRequire } = require("node:module");
const { readFileSync } = require("node:fs");

const packages = createRequire(`${process.env.NODE_PACKAGES}/`);
const { JSDOM } = packages("jsdom");
const request = JSON.parse(readFileSync(0, "utf8"));

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [request.now]));
  }
};

const { window } = new JSDOM("");
for (const name of ["XPathResult", "Node", "Element", "Document", "Attr"])
  globalThis[name] = window[name];
// Browsers take any result where no type is asked for; jsdom wants to be told.
globalThis.XPathEvaluator = class extends window.XPathEvaluator {
  createExpression(text, resolver) {
    const made = super.createExpression(text, resolver);
    return { evaluate: (node, type = 0) => made.evaluate(node, type, null) };
  }
};
const orx = packages("openrosa-xpath-evaluator")();
const evaluator = (text, node, resolver, type) => orx.evaluate(text, node, resolver, type);

const TYPES = {
  int: /^-?\d+$/,
  decimal: /^-?(\d+\.?\d*|\.\d+)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  time: /^\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/,
  dateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/,
  geopoint: /^-?[\d.]+ -?[\d.]+( -?[\d.]+( -?[\d.]+)?)?$/,
  binary: /^[\w.-]+( [\w.-]+)*$/,
};
// What differs each time; what the wrapper around the evaluator would have to provide; and days as
// numbers, which differ for a reason (docs/forms-expressions.md).
const VOLATILE = /\b(random|randomize|uuid|now|today|once)\(/;
const FOREIGN = /jr:|indexed-repeat\(|pulldata\(|search\(|digest\(|extract-signed\(|jr-|decimal-(date-)?time\(/;

const parse = (text) => new window.DOMParser().parseFromString(text, "text/xml");
const children = (node) => Array.from(node.children);
const local = (node, name) => children(node).filter((one) => one.localName === name);

/** A copy without namespaces: paths of binds name elements by their bare names. */
function plain(node, into) {
  const copy = into.createElement(node.localName);
  for (const one of Array.from(node.attributes))
    if (!one.name.startsWith("xmlns")) copy.setAttribute(one.localName, one.value);
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 1) copy.appendChild(plain(child, into));
    else if (child.nodeType === 3) copy.appendChild(into.createTextNode(child.nodeValue));
  }
  return copy;
}

class Check {
  constructor({ name, xform, submission }) {
    this.name = name;
    this.problems = [];
    this.skipped = [];
    this.checked = 0;
    const html = parse(xform).documentElement;
    this.model = Array.from(html.getElementsByTagName("*")).find((n) => n.localName === "model");
    this.body = children(html).find((one) => one.localName === "body");
    const instances = local(this.model, "instance");
    this.doc = parse("<model/>");
    const model = this.doc.documentElement;
    const first = model.appendChild(this.doc.createElement("instance"));
    this.data = first.appendChild(plain(parse(submission).documentElement, this.doc));
    this.root = this.data.localName;
    this.missing = new Set();
    for (const one of instances.slice(1)) {
      const copy = model.appendChild(plain(one, this.doc));
      if (copy.hasAttribute("src")) this.missing.add(copy.getAttribute("id"));
      this.complete(copy);
    }
    this.blank = instances[0].children[0];
    this.repeats = new Set(
      Array.from(this.body.getElementsByTagName("*"))
        .filter((one) => one.localName === "repeat")
        .map((one) => this.path(one.getAttribute("nodeset"))),
    );
    this.controls = new Map();
    for (const one of Array.from(this.body.getElementsByTagName("*")))
      if (one.hasAttribute("ref") && !["label", "hint", "value", "output"].includes(one.localName))
        this.controls.set(this.path(one.getAttribute("ref")), one);
  }

  /** An empty cell has no element; Collect, unlike Enketo, takes it for an empty one all the same. */
  complete(instance) {
    const items = Array.from(instance.getElementsByTagName("item"));
    const columns = new Set(items.flatMap((item) => children(item).map((one) => one.localName)));
    for (const item of items)
      for (const column of columns)
        if (!local(item, column).length) item.appendChild(this.doc.createElement(column));
  }

  path(nodeset) {
    return (nodeset || "").trim().replace(`/${this.root}/`, "");
  }

  /** Where a node stands, so that `current()` can be written as a plain path. */
  place(node) {
    const steps = [];
    for (let at = node; at && at.nodeType === 1; at = at.parentNode) {
      const same = at.parentNode.nodeType === 1 ? local(at.parentNode, at.localName) : [at];
      steps.unshift(`${at.localName}[${same.indexOf(at) + 1}]`);
    }
    return `/${steps.join("/")}`;
  }

  evaluate(expression, node, type) {
    if (FOREIGN.test(expression)) throw new Error("not a matter of the evaluator");
    const absolute = new RegExp(`(^|[^\\w\\-.\\])*/@])/${this.root}(?=[/\\s),\\]]|$)`, "g");
    let text = expression.replace(absolute, `$1/model[1]/instance[1]/${this.root}[1]`);
    text = text.replace(/instance\(\s*(['"])([^'"]+)\1\s*\)/g, (_, __, id) => {
      if (this.missing.has(id)) throw new Error("a list in a file");
      return `/model[1]/instance[@id='${id}']`;
    });
    text = text.replace(/current\(\)/g, this.place(node));
    return evaluator(text, node, null, type);
  }

  truth(expression, node) {
    return this.evaluate(expression, node, window.XPathResult.BOOLEAN_TYPE).booleanValue;
  }

  text(expression, node) {
    const found = this.evaluate(expression, node, window.XPathResult.STRING_TYPE).stringValue;
    return found === "NaN" ? "" : found;
  }

  tell(path, what, expression, found) {
    this.problems.push({ path, what, expression, found });
  }

  attempt(path, expression, work) {
    try {
      work();
      this.checked += 1;
    } catch (error) {
      this.skipped.push(`${path}: ${expression}: ${error.message}`);
    }
  }

  nodes(path) {
    return path
      .split("/")
      .reduce((above, step) => above.flatMap((one) => local(one, step)), [this.data]);
  }

  run() {
    const relevants = new Map();
    for (const bind of local(this.model, "bind")) {
      const path = this.path(bind.getAttribute("nodeset"));
      if (path.includes(":") || path.startsWith("/")) continue;
      if (bind.hasAttribute("relevant")) relevants.set(path, bind.getAttribute("relevant"));
      for (const node of this.nodes(path)) this.value(path, bind, node);
    }
    this.presence(this.blank, "", relevants);
    return {
      name: this.name,
      checked: this.checked,
      skipped: this.skipped,
      problems: this.problems,
    };
  }

  value(path, bind, node) {
    if (node.children.length) return;
    const value = node.textContent;
    const type = (bind.getAttribute("type") || "string").split(":").pop();
    const pattern = TYPES[type];
    if (value && pattern && !pattern.test(value)) this.tell(path, "type", type, value);
    const control = this.controls.get(path);
    const readonly = (bind.getAttribute("readonly") || "").trim() === "true()";
    const required = bind.getAttribute("required");
    if (required && control && !value && !readonly)
      this.attempt(path, required, () => {
        if (this.truth(required, node)) this.tell(path, "required", required, "");
      });
    const constraint = bind.getAttribute("constraint");
    if (constraint && value && control)
      this.attempt(path, constraint, () => {
        if (!this.truth(constraint, node)) this.tell(path, "constraint", constraint, value);
      });
    const calculate = bind.getAttribute("calculate");
    if (calculate && !VOLATILE.test(calculate) && (!control || readonly))
      this.attempt(path, calculate, () => {
        const wanted = this.text(calculate, node);
        const same = wanted === value || (value && Math.abs(Number(wanted) - Number(value)) < 1e-9);
        if (!same) this.tell(path, `calculate: ${wanted}`, calculate, value);
      });
    if (control && value && ["select", "select1"].includes(control.localName))
      this.chosen(path, control, node, value);
  }

  chosen(path, control, node, value) {
    const itemset = local(control, "itemset")[0];
    let names;
    if (itemset) {
      const nodeset = itemset.getAttribute("nodeset").replace(/^\s*randomize\((.*?)(,[^,\]]+)?\)\s*$/s, "$1");
      const column = local(itemset, "value")[0].getAttribute("ref");
      this.attempt(path, nodeset, () => {
        const type = window.XPathResult.ORDERED_NODE_SNAPSHOT_TYPE;
        const found = this.evaluate(nodeset, node, type);
        names = new Set();
        for (let at = 0; at < found.snapshotLength; at += 1)
          for (const one of local(found.snapshotItem(at), column)) names.add(one.textContent.trim());
      });
    } else {
      names = new Set(local(control, "item").map((one) => local(one, "value")[0].textContent.trim()));
    }
    const chosen = control.localName === "select" ? value.split(/\s+/) : [value];
    for (const one of names ? chosen : [])
      if (!names.has(one)) this.tell(path, "choice", Array.from(names).join(" "), one);
  }

  /** What does not apply is absent; what applies is there. */
  presence(blank, above, relevants) {
    const seen = new Set();
    for (const child of children(blank)) {
      const name = child.localName;
      if (seen.has(name) || name === "meta") continue;
      seen.add(name);
      const path = above ? `${above}/${name}` : name;
      const parents = above ? this.nodes(above) : [this.data];
      const relevant = relevants.get(path);
      for (const parent of parents) {
        const there = local(parent, name);
        if (relevant) this.applies(path, relevant, parent, name, there);
        else if (!there.length && !this.repeats.has(path)) this.tell(path, "absent", "", "");
      }
      this.presence(child, path, relevants);
    }
  }

  applies(path, relevant, parent, name, there) {
    this.attempt(path, relevant, () => {
      const node = there[0] || parent.appendChild(this.doc.createElement(name));
      const wanted = this.truth(relevant, node);
      if (!there.length) node.remove();
      if (wanted && !there.length && !this.repeats.has(path)) this.tell(path, "absent", relevant, "");
      if (!wanted && there.length) this.tell(path, "irrelevant", relevant, there[0].textContent);
    });
  }
}

const checks = request.submissions.map((one) => new Check(one).run());
process.stdout.write(JSON.stringify(checks));
