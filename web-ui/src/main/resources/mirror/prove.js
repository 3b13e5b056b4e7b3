// Reads a whole mirror that somebody chose and holds its data before its log: every entry's hash
// goes into the root, and every grant's money, dates and state are counted again from the entries.
// It shares nothing with the program that wrote the mirror.
'use strict';

(() => {
  const input = document.getElementById('folder');
  if (!input) return;
  const verdict = document.getElementById('verdict');
  const steps = document.getElementById('steps');

  function step(text) {
    const item = document.createElement('li');
    item.textContent = text;
    steps.append(item);
  }

  async function sha256(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { whole.set(part, at); at += part.length; }
    return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  }

  const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

  // RFC 6962: the newest whole subtrees, largest first; equal ones are put together.
  async function rootOf(leaves) {
    const tops = [];
    for (const leaf of leaves) {
      let node = { size: 1, hash: leaf };
      while (tops.length > 0 && tops.at(-1).size === node.size) {
        const left = tops.pop();
        node = { size: left.size * 2, hash: await sha256([1], left.hash, node.hash) };
      }
      tops.push(node);
    }
    let hash = tops.pop().hash;
    while (tops.length > 0) hash = await sha256([1], tops.pop().hash, hash);
    return hash;
  }

  function bundlePath(n, width) {
    let path = String(n % 1000).padStart(3, '0');
    for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
      path = 'x' + String(rest % 1000).padStart(3, '0') + '/' + path;
    }
    return 'log/tile/entries/' + path + (width === 256 ? '' : '.p/' + width);
  }

  async function entriesOf(files, size) {
    const entries = [];
    const leaves = [];
    for (let n = 0; n * 256 < size; n++) {
      const width = Math.min(256, size - n * 256);
      const file = files.get(bundlePath(n, width));
      if (!file) throw new Error(bundlePath(n, width));
      const bytes = new Uint8Array(await file.arrayBuffer());
      for (let at = 0; at < bytes.length;) {
        const length = bytes[at] * 256 + bytes[at + 1];
        const entry = bytes.subarray(at + 2, at + 2 + length);
        leaves.push(await sha256([0], entry));
        entries.push(JSON.parse(new TextDecoder().decode(entry)));
        at += 2 + length;
      }
    }
    return { entries, leaves };
  }

  // What an entry abridges lies whole beside the log.
  async function details(entry, files) {
    if (!entry.is || !entry.is.whole || !entry.is.whole.sha256) return entry.is || {};
    const bytes = new Uint8Array(await files.get('log/whole/' + entry.seq).arrayBuffer());
    if (hex(await sha256(bytes)) !== entry.is.whole.sha256) throw new Error('whole/' + entry.seq);
    return JSON.parse(new TextDecoder().decode(bytes));
  }

  const day = at => new Date(Date.parse(at) + 5 * 3600 * 1000).toISOString().slice(0, 10);

  // The same grants again, by these few lines: sums stay whole numbers of tiyn.
  async function grantsOf(entries, files) {
    const grants = new Map();
    const of = number => {
      if (!grants.has(number)) grants.set(number, { paid: 0n, tranches: 0, booked: new Set() });
      return grants.get(number);
    };
    for (const entry of entries) {
      if (!/^(award|grant|payment)\./.test(entry.kind)) continue;
      const is = await details(entry, files);
      const grant = is.grant ? of(is.grant) : null;
      if (entry.kind === 'award.approved') {
        Object.assign(grant, {
          awarded: BigInt(is.amount), recipient: is.recipient, day: day(entry.at), status: 'APPROVED'
        });
      } else if (['grant.contract-offered', 'grant.contract-amended'].includes(entry.kind)) {
        grant.tranches = is.tranches.length;
      } else if (entry.kind === 'grant.contract-concluded') {
        grant.status = 'CONTRACTED';
      } else if (entry.kind === 'payment.booked') {
        grant.paid += BigInt(is.amount);
        grant.booked.add(is.tranche);
        grant.status = grant.booked.size < grant.tranches ? 'PAYING' : 'PAID';
      } else if (entry.kind === 'payment.returned') {
        grant.paid -= BigInt(is.amount);
        grant.booked.delete(is.tranche);
        if (['PAYING', 'PAID'].includes(grant.status)) {
          grant.status = grant.booked.size ? 'PAYING' : 'CONTRACTED';
        }
      } else if (entry.kind === 'grant.closed') {
        grant.status = 'CLOSED';
      } else if (entry.kind === 'grant.terminated') {
        grant.status = 'TERMINATED';
      }
    }
    for (const [number, grant] of grants) if (grant.awarded === undefined) grants.delete(number);
    return grants;
  }

  // RFC 4180.
  function rowsOf(text) {
    const rows = [];
    let row = [];
    let cell = '';
    let quoted = false;
    for (let at = 0; at < text.length; at++) {
      const letter = text[at];
      if (quoted) {
        if (letter === '"' && text[at + 1] === '"') { cell += '"'; at++; }
        else if (letter === '"') quoted = false;
        else cell += letter;
      } else if (letter === '"') quoted = true;
      else if (letter === ',') { row.push(cell); cell = ''; }
      else if (letter === '\n') { row.push(cell.replace(/\r$/, '')); rows.push(row); row = []; cell = ''; }
      else cell += letter;
    }
    const head = rows.shift().map(name => name.replace('\ufeff', ''));
    return rows.map(cells => Object.fromEntries(cells.map((value, i) => [head[i], value])));
  }

  const tiyn = decimal => BigInt(decimal.replace('.', ''));

  async function prove(list) {
    const files = new Map();
    for (const file of list) {
      files.set(file.webkitRelativePath.split('/').slice(1).join('/'), file);
    }
    const checkpoint = (await files.get('log/checkpoint').text()).split('\n');
    const size = Number(checkpoint[1]);
    const { entries, leaves } = await entriesOf(files, size);
    const root = btoa(String.fromCharCode(...await rootOf(leaves)));
    step('log/checkpoint: ' + size + ', ' + root);
    if (root !== checkpoint[2]) return 'log/checkpoint';
    for (const line of (await files.get('SHA256SUMS').text()).split('\n').filter(Boolean)) {
      const [hash, name] = line.split('  ');
      const file = files.get(name);
      if (!file || hex(await sha256(new Uint8Array(await file.arrayBuffer()))) !== hash) return name;
    }
    step('SHA256SUMS');
    const grants = await grantsOf(entries, files);
    const name = [...files.keys()].find(file => /^data\/grants-[0-9a-f]{64}\.csv$/.test(file));
    let ours = 0;
    for (const row of rowsOf(await files.get(name).text())) {
      if (row.origin !== 'DECIDED') continue;
      const grant = grants.get(row.number);
      ours++;
      if (!grant || grant.awarded !== tiyn(row.awarded) || grant.paid !== tiyn(row.paid)
        || grant.status !== row.status || grant.day !== row.decided_on
        || grant.recipient !== row.recipient_bin) return row.number;
    }
    step('data/grants.csv: ' + ours);
    return ours === grants.size ? null : 'data/grants.csv';
  }

  input.addEventListener('change', async () => {
    steps.replaceChildren();
    verdict.textContent = input.dataset.reading;
    try {
      const fault = await prove(input.files);
      verdict.textContent = fault === null ? input.dataset.equal : input.dataset.differs + ' ' + fault;
    } catch (broken) {
      verdict.textContent = input.dataset.broken + ' ' + broken.message;
    }
  });
})();
