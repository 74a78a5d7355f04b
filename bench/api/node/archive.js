// The archive as a server in Node reads it: the same statements and pragmas as all others, with better-sqlite3.
import Database from "better-sqlite3";

export const typeDefs = /* GraphQL */ `
  type Query { articles(first: Int = 20): ArticleConnection! }
  type ArticleConnection { nodes: [Article!]! }
  type Article { id: ID! displayTitle: String! published: PublicationDate! publisher: Publisher! people(first: Int = 20): PersonConnection! }
  type PublicationDate { date: DateSpan! basis: Basis! }
  type DateSpan { edtf: String! start: String end: String }
  enum Basis { PRINTED METADATA URL INFERRED UNKNOWN }
  type Publisher { source: Source }
  type Source { id: ID! name: String! }
  type PersonConnection { nodes: [Person!]! }
  type Person { id: ID! name: String! }
`;

/** resolvers answer from the archive at path; people are read for all articles of a page at once. */
export function resolvers(path) {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  for (const pragma of ["query_only = 1", "mmap_size = 1073741824", "cache_size = -16000", "temp_store = memory"]) db.pragma(pragma);
  const articles = db.prepare(`SELECT article.id AS row, article.uid AS id, article.display_title, article.published_edtf AS edtf,
    article.published_start AS start, article.published_end AS end, article.published_basis AS basis, source.uid AS source, source.name
    FROM article LEFT JOIN source ON source.id = article.source_id ORDER BY article.newest DESC, article.uid DESC LIMIT ?`);
  const people = db.prepare(`SELECT article_id AS row, uid AS id, name FROM (SELECT appearance.article_id, entity.uid, entity.name, row_number() OVER
    (PARTITION BY appearance.article_id ORDER BY appearance.mention_count DESC, -appearance.position DESC) AS nth
    FROM appearance JOIN entity ON entity.id = appearance.entity_id
    WHERE appearance.kind = 'PERSON' AND appearance.article_id IN (SELECT value FROM json_each(?))) WHERE nth <= ? ORDER BY 1, nth`);
  const readPeople = (page, first) => {
    const lists = new Map(page.rows.map((row) => [row, []]));
    for (const person of people.all(JSON.stringify(page.rows), first + 1)) {
      const list = lists.get(person.row);
      if (list.length < first) list.push(person);
    }
    return lists;
  };
  return {
    Query: {
      articles(_, { first }) {
        const found = articles.all(first + 1).slice(0, first);
        const page = { rows: found.map((a) => a.row), people: null };
        return { nodes: found.map((a) => ({ ...a, page })) };
      },
    },
    Article: {
      displayTitle: (a) => a.display_title,
      published: (a) => ({ date: a, basis: a.basis }),
      publisher: (a) => ({ source: a.source && { id: a.source, name: a.name } }),
      people(a, { first }) {
        a.page.people ??= readPeople(a.page, first);
        return { nodes: a.page.people.get(a.row) };
      },
    },
  };
}

/** usage is what the process has used since its start: seconds of processor time, bytes of memory. */
export function usage() {
  const { user, system } = process.cpuUsage();
  const memory = process.memoryUsage();
  return { CPU: (user + system) / 1e6, RSS: memory.rss, Heap: memory.heapUsed };
}

process.on("SIGINT", () => process.exit(0));
