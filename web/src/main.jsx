// The playground's page: a slim Arabic header above GraphiQL, with the example
// queries open in tabs. It asks nothing of the network but the GraphQL endpoint
// of the server that sent it.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './fonts.css';
import './page.css';

import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { useMonaco } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

import { examples, EXAMPLES_PLUGIN } from './examples.jsx';
import { fetcher } from './fetcher.js';

/**
 * Makes the editors fit to read Arabic in. Monaco draws a warning box around
 * letters that look like Latin ones, such as alef (like l) and heh (like o): here,
 * around every word. And a line too long for the editor would lose its right
 * end, which is where an Arabic sentence begins.
 */
const readable = {
  unicodeHighlight: { ambiguousCharacters: false },
  wordWrap: 'on',
};

function ReadableArabic() {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    if (!monaco) return;
    const apply = (editor) => editor.updateOptions(readable);
    monaco.editor.getEditors().forEach(apply);
    const listener = monaco.editor.onDidCreateEditor(apply);
    return () => listener.dispose();
  }, [monaco]);
  return null;
}

function Header() {
  return (
    <header className="masthead" dir="rtl">
      <h1>سجل</h1>
      <p>اسأل أرشيف الأخبار: من قال ماذا، ومتى، وفي أي تقرير، مع الدليل من النص.</p>
      <nav>
        <a href="./schema.graphql" target="_blank" rel="noreferrer">المخطط الكامل</a>
        <a href="./assets/licenses.txt" target="_blank" rel="noreferrer">التراخيص</a>
      </nav>
    </header>
  );
}

function Page() {
  return (
    <>
      <Header />
      <main>
        <GraphiQL
          fetcher={fetcher}
          defaultTabs={examples.map(({ query }) => ({ query }))}
          defaultEditorToolsVisibility={false}
          plugins={[EXAMPLES_PLUGIN, HISTORY_PLUGIN]}
          visiblePlugin={EXAMPLES_PLUGIN}
          inputValueDeprecation
          schemaDescription
        >
          <GraphiQL.Logo>
            <></>
          </GraphiQL.Logo>
          <ReadableArabic />
        </GraphiQL>
      </main>
    </>
  );
}

createRoot(document.getElementById('page')).render(<Page />);
