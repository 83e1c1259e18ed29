// The arrows of docs/architecture.md: cli -> index, host; index -> pipeline -> stages -> config -> model -> diagnostics.
const stages = ['ingest', 'analyse', 'review', 'policy', 'compose', 'render', 'deliver'];
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: allowed },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('diagnostics-stand-alone', '^src/diagnostics/', '^src/diagnostics/', 'diagnostics know nobody'),
    only(
      'model-knows-diagnostics-only',
      '^src/model/',
      '^src/(model|diagnostics)/',
      'the tree is the contract',
    ),
    only(
      'config-knows-model',
      '^src/config/',
      '^src/(config|model|diagnostics)/',
      'schemas of the two YAML files',
    ),
    ...stages.map((stage) =>
      only(
        `${stage}-imports-no-other-stage`,
        `^src/${stage}/`,
        `^src/(${stage}|config|model|diagnostics)/`,
        'stages hand each other model values and never import one another, nor the host',
      ),
    ),
    ...['pdf', 'html', 'markdown'].map((edition) =>
      only(
        `render-${edition}-stands-alone`,
        `^src/render/${edition}/`,
        `^src/(render/${edition}|render/[a-z-]+\\.ts$|config|model|diagnostics)`,
        'a new output is a new folder that reads the Document tree',
      ),
    ),
    only(
      'pipeline-knows-stages',
      '^src/pipeline/',
      `^src/(pipeline|${stages.join('|')}|config|model|diagnostics)/`,
    ),
    only(
      'index-knows-pipeline',
      '^src/index\\.ts$',
      '^src/(pipeline|config|model|diagnostics)/',
      'the public API',
    ),
    only(
      'host-stands-alone',
      '^src/host/',
      '^src/(host|index\\.ts$|config|model|diagnostics)',
      'the host serves; it knows no stage',
    ),
    only(
      'cli-uses-the-public-api',
      '^src/cli/',
      '^src/(cli/|host/|index\\.ts$)',
      'what the command line needs, the library exports',
    ),
    {
      name: 'only-host-touches-the-world',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host|cli)/' },
      to: { path: '^(node:)?(fs|fs/promises|http|https|net|child_process|worker_threads|os)$' },
    },
    {
      name: 'only-compose-uses-handlebars-and-marked',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/compose/' },
      to: { path: 'node_modules/(handlebars|marked)' },
    },
    {
      name: 'only-elements-and-layout-know-react-pdf',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/render/pdf/(elements|layout|write)/' },
      to: { path: 'node_modules/(@react-pdf|react|pdfkit)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
