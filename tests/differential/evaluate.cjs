// Evaluates expressions by Enketo's evaluator on jsdom: a request on standard input, the answers as
// JSON on standard output. Packages are looked up from the directory named in NODE_PACKAGES.

const { createRequire } = require('node:module');
const { readFileSync } = require('node:fs');

const packages = createRequire(process.env.NODE_PACKAGES + '/');
const { JSDOM } = packages('jsdom');
const request = JSON.parse(readFileSync(0, 'utf8'));

const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length ? given : [request.now]));
  }
};

const { window } = new JSDOM('');
for (const name of ['XPathEvaluator', 'XPathResult', 'Node']) globalThis[name] = window[name];
// jsdom wants to be told which type, where browsers take any.
const { createExpression } = window.XPathEvaluator.prototype;
window.XPathEvaluator.prototype.createExpression = function (...given) {
  const expression = createExpression.apply(this, given);
  return { evaluate: (node) => expression.evaluate(node, XPathResult.ANY_TYPE, null) };
};
const evaluator = packages('openrosa-xpath-evaluator')();

const documents = {};
for (const [name, xml] of Object.entries(request.instances)) {
  documents[name] = new window.DOMParser().parseFromString(xml, 'application/xml');
}

function textOf(document, context, expression) {
  const { STRING_TYPE, FIRST_ORDERED_NODE_TYPE } = XPathResult;
  const place = document.evaluate(context, document, null, FIRST_ORDERED_NODE_TYPE, null);
  if (!place.singleNodeValue) throw new Error('no such place: ' + context);
  return evaluator.evaluate(expression, place.singleNodeValue, null, STRING_TYPE).stringValue;
}

const answers = request.cases.map(({ instance, context, expression }) => {
  try {
    return { text: textOf(documents[instance], context, expression) };
  } catch (error) {
    return { error: String(error.message ?? error).slice(0, 300) };
  }
});
process.stdout.write(JSON.stringify(answers));
