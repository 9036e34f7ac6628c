// Material's script keeps its settings under the site's own address; these four names are what it asks for.

const scopeOfSite = new URL("../../", document.currentScript.src);
Object.assign(window, {
  __md_scope: scopeOfSite,
  __md_hash: (text) => [...text].reduce((sum, char) => (sum << 5) - sum + char.charCodeAt(0), 0),
  __md_get: (name, storage = localStorage, scope = scopeOfSite) => JSON.parse(storage.getItem(`${scope.pathname}.${name}`)),
  __md_set: (name, value, storage = localStorage, scope = scopeOfSite) => {
    try {
      storage.setItem(`${scope.pathname}.${name}`, JSON.stringify(value));
    } catch {
      // A reader who keeps nothing gets the default next time.
    }
  },
});
