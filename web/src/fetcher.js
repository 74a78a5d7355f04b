// Sends one GraphQL request to the server and returns its answer.
const endpoint = document.querySelector('meta[name="graphql-endpoint"]').content;

/** GraphiQL shows what this returns; a transport failure is told in Arabic. */
export async function fetcher(params, options = {}) {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      ...options.headers,
    },
    body: JSON.stringify(params),
  });
  const body = await response.text();
  try {
    return JSON.parse(body);
  } catch {
    return { errors: [{ message: `لم يُجب الخادم بصيغة JSON (الحالة ${response.status}).` }] };
  }
}
