// Searches a mirror of the ledger. It loads nothing but scripts of this folder, so that it works
// without any server.
'use strict';

const tereze = {
  about: { grants: 0, perScript: 200, common: [] },
  found: new Map(),
  shelves: new Map(),
  index(about) { tereze.about = about; },
  words(words) { Object.entries(words).forEach(([word, steps]) => tereze.found.set(word, steps)); },
  records(script, records) { tereze.shelves.set(script, records); }
};

(() => {
  const FROM = 'әғқңөұүһіё';
  const INTO = 'агкноуухие';
  const MOST = 50;
  const loaded = new Map();

  // As the site folds: ә is found as а, қ as к, whatever the case.
  function fold(text) {
    return [...text.normalize('NFKC').toLowerCase()]
      .map(letter => FROM.includes(letter) ? INTO[FROM.indexOf(letter)] : letter)
      .join('');
  }

  function wordsOf(text) {
    return fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 1);
  }

  function load(path) {
    if (!loaded.has(path)) {
      loaded.set(path, new Promise(done => {
        const script = document.createElement('script');
        script.src = '../search/' + path;
        script.onload = script.onerror = done;
        document.head.append(script);
      }));
    }
    return loaded.get(path);
  }

  function scriptOf(word) {
    return [...word].slice(0, 3).map(letter => letter.codePointAt(0).toString(16)).join('-');
  }

  function numbers(steps) {
    let last = 0;
    return steps.map((step, i) => last = i === 0 ? step : last + step);
  }

  // Every word that begins so; a long word is also found by its stem, two letters shorter.
  async function find(word) {
    await load('words/' + scriptOf(word) + '.js');
    for (let length = word.length; length >= Math.max(3, word.length - 2); length--) {
      const beginning = word.slice(0, length);
      const grants = new Set();
      for (const [known, steps] of tereze.found) {
        if (known.startsWith(beginning)) numbers(steps).forEach(grant => grants.add(grant));
      }
      if (grants.size > 0 || word.length < 5) return grants;
    }
    return new Set();
  }

  async function record(grant) {
    const script = Math.floor(grant / tereze.about.perScript);
    await load('records/' + script + '.js');
    return tereze.shelves.get(script)[grant % tereze.about.perScript];
  }

  function shown(record) {
    const [number, kk, ru, en, recipient, awarded, currency, day, , href] = record;
    const titles = { kk, ru, en: en || ru };
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = href;
    link.textContent = number + ': ' + titles[document.documentElement.lang];
    item.append(link, document.createElement('br'),
      recipient + ' · ' + sum(awarded) + ' ' + currency + ' · ' + day);
    return item;
  }

  // Digits only: a sum is never turned into a binary fraction.
  function sum(decimal) {
    const [whole, part] = decimal.split('.');
    const spaced = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
    return part && /[1-9]/.test(part) ? spaced + ',' + part : spaced;
  }

  async function search(form) {
    const asked = wordsOf(form.q.value);
    const words = asked.filter(word => !tereze.about.common.includes(word));
    const results = document.getElementById('results');
    const count = document.getElementById('count');
    results.replaceChildren();
    if (words.length === 0) {
      count.textContent = asked.length === 0 ? '' : form.dataset.common;
      return;
    }
    let grants = null;
    for (const word of words) {
      const found = await find(word);
      grants = grants === null ? found : new Set([...grants].filter(grant => found.has(grant)));
    }
    const ordered = [...grants].sort((one, other) => one - other);
    count.textContent = ordered.length === 0
      ? form.dataset.none : form.dataset.found + ' ' + ordered.length;
    for (const grant of ordered.slice(0, MOST)) results.append(shown(await record(grant)));
  }

  const form = document.getElementById('search');
  if (form) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      const address = new URL(location.href);
      address.hash = encodeURIComponent(form.q.value);
      history.replaceState(null, '', address);
      search(form);
    });
    if (location.hash.length > 1) {
      form.q.value = decodeURIComponent(location.hash.slice(1));
      search(form);
    }
  }
})();
