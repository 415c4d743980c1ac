/** The pages at /docs: our own small reader of the OpenAPI document, so that a closed network shows them too. */

export const docsPage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>办理 接口说明</title>
<style>
body { font: 16px/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color: #1f1f1f; background: #fff }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #999 }
details { border-bottom: 1px solid #ddd } summary { cursor: pointer; padding: .4rem 0 }
code { font-family: ui-monospace, monospace } .method { display: inline-block; width: 4.5rem; font-weight: 600; color: #0958d9 }
pre { background: #f5f5f5; padding: .6rem; overflow: auto } table { border-collapse: collapse }
td, th { border: 1px solid #ccc; padding: .2rem .6rem; text-align: left; vertical-align: top }
</style>
</head>
<body>
<h1>办理 接口说明</h1>
<p>机器可读的说明在 <a href="/openapi.json">/openapi.json</a>（OpenAPI 3.1）。</p>
<main id="routes"><p>正在读取……</p></main>
<script src="/docs/page.js"></script>
</body>
</html>
`;

/** Plain script of the browser: everything is set as text, nothing as markup. */
export const docsPageScript = `'use strict';
(function () {
  var root = document.getElementById('routes');

  function make(name, text, parent) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    parent.appendChild(made);
    return made;
  }

  function resolve(document, schema) {
    var name = schema && schema.$ref && schema.$ref.split('/').pop();
    return name ? document.components.schemas[name] : schema;
  }

  // One line for each property; what refers to itself or lies deep is only named.
  function describe(document, schema, depth) {
    var named = schema && schema.$ref ? schema.$ref.split('/').pop() : '';
    var found = resolve(document, schema) || {};
    if (depth > 3 && named) return named;
    if (found.enum) return found.enum.map(function (each) { return JSON.stringify(each); }).join(' | ');
    if ('const' in found) return JSON.stringify(found.const);
    var either = found.anyOf || found.oneOf;
    if (either) return either.map(function (each) { return describe(document, each, depth); }).join(' | ');
    if (found.type === 'array') return '[' + describe(document, found.items || {}, depth) + ']';
    if (found.properties) {
      var pad = '  '.repeat(depth + 1);
      var required = found.required || [];
      var lines = Object.keys(found.properties).map(function (key) {
        var part = found.properties[key];
        var note = part.description ? '  // ' + part.description : '';
        var mark = required.indexOf(key) < 0 ? '?' : '';
        return pad + key + mark + ': ' + describe(document, part, depth + 1) + note;
      });
      return lines.length ? '{\\n' + lines.join('\\n') + '\\n' + '  '.repeat(depth) + '}' : '{}';
    }
    if (found.additionalProperties) return '{ [编号]: ' + describe(document, found.additionalProperties, depth) + ' }';
    var type = Array.isArray(found.type) ? found.type.join(' | ') : found.type || 'any';
    return found.format ? type + ' (' + found.format + ')' : type;
  }

  function showBody(document, title, content, parent) {
    Object.keys(content || {}).forEach(function (type) {
      make('p', title + ' ' + type, parent);
      make('pre', describe(document, content[type].schema, 0), parent);
    });
  }

  function showParameters(route, parent) {
    if (!route.parameters || !route.parameters.length) return;
    var table = make('table', '', parent);
    var head = make('tr', '', table);
    ['参数', '位置', '必填', '说明'].forEach(function (text) { make('th', text, head); });
    route.parameters.forEach(function (each) {
      var row = make('tr', '', table);
      make('code', each.name, make('td', '', row));
      make('td', each.in, row);
      make('td', each.required ? '是' : '', row);
      make('td', each.description || (each.schema && each.schema.description) || '', row);
    });
  }

  function showRoute(document, path, method, route, parent) {
    var details = make('details', '', parent);
    var summary = make('summary', '', details);
    var verb = make('span', method.toUpperCase(), summary);
    verb.className = 'method';
    make('code', path, summary);
    make('span', '　' + (route.summary || ''), summary);
    if (route.description) make('p', route.description, details);
    showParameters(route, details);
    if (route.requestBody) showBody(document, '请求', route.requestBody.content, details);
    Object.keys(route.responses).forEach(function (status) {
      var response = route.responses[status];
      make('p', status + '　' + (response.description || ''), details);
      if (status < 300) showBody(document, '答复', response.content, details);
    });
  }

  function show(document) {
    root.textContent = '';
    var byTag = {};
    Object.keys(document.paths).forEach(function (path) {
      Object.keys(document.paths[path]).forEach(function (method) {
        var route = document.paths[path][method];
        var tag = (route.tags || ['其他'])[0];
        (byTag[tag] = byTag[tag] || []).push([path, method, route]);
      });
    });
    Object.keys(byTag).forEach(function (tag) {
      make('h2', tag, root);
      byTag[tag].forEach(function (each) { showRoute(document, each[0], each[1], each[2], root); });
    });
  }

  fetch('/openapi.json')
    .then(function (response) { return response.json(); })
    .then(show)
    .catch(function (error) { root.textContent = '接口说明读取失败：' + error.message; });
})();
`;
