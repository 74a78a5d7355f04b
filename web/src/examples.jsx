// The example queries: one file each under web/examples, whose first comment
// line is the title. They fill the first tabs, and the side panel opens them
// again after a tab was closed or edited.
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';

const files = import.meta.glob('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** @type {{title: string, query: string}[]} in the order of the file names */
export const examples = Object.keys(files)
  .sort()
  .map((name) => ({ title: titleOf(files[name]), query: files[name].trimEnd() }));

function titleOf(query) {
  return query.slice(0, query.indexOf('\n')).replace(/^#\s*/, '');
}

function Examples() {
  const { addTab, changeTab } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const editor = useGraphiQL((state) => state.queryEditor);

  function open(query) {
    const index = tabs.findIndex((tab) => tab.query === query);
    if (index >= 0) return changeTab(index);
    addTab();
    editor?.setValue(query);
  }

  return (
    <section className="examples" dir="rtl" lang="ar" aria-label="أمثلة">
      <h2>أمثلة</h2>
      <ol>
        {examples.map(({ title, query }) => (
          <li key={title}>
            <button type="button" onClick={() => open(query)}>{title}</button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
      <path d="M14 3.5H7M14 8H7M14 12.5H7M2.5 3.5h1M2.5 8h1M2.5 12.5h1" />
    </svg>
  );
}

export const EXAMPLES_PLUGIN = { title: 'أمثلة', icon: Icon, content: Examples };
