// Checks proofs and whole copies of the public ledger in the reader's own browser; nothing is sent.
// The same lines work on the site and, without any network, in the file tereze-verifier.html.
'use strict';

(() => {
  const box = document.getElementById('verifier');
  if (!box) return;
  const words = () => {
    const all = JSON.parse(box.dataset.words);
    return all[document.documentElement.lang] || all;
  };
  const utf8 = new TextEncoder();
  const strict = new TextDecoder('utf-8', { fatal: true });
  class Refuted extends Error {}

  function refute(condition, key, ...values) {
    if (condition) throw new Refuted([words()[key] || key, ...values].join(' '));
  }

  function joined(...parts) {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { whole.set(part, at); at += part.length; }
    return whole;
  }

  const sha256 = async (...parts) =>
    new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
  const leafOf = entry => sha256(Uint8Array.of(0), entry);
  const nodeOf = (left, right) => sha256(Uint8Array.of(1), left, right);
  const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

  function base64(text) {
    let bytes;
    try {
      bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
    } catch (malformed) {
      refute(true, 'base64', text.slice(0, 40));
    }
    refute(toBase64(bytes) !== text, 'base64', text.slice(0, 40));
    return bytes;
  }

  function toBase64(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return btoa(text);
  }

  function whole(text) {
    refute(!/^(0|[1-9][0-9]{0,14})$/.test(text), 'number', text.slice(0, 40));
    return Number(text);
  }

  // C2SP signed-note and tlog-checkpoint.
  function noteOf(file) {
    const end = file.lastIndexOf('\n\n');
    refute(end < 0, 'breaks');
    const text = file.slice(0, end + 1);
    const lines = text.split('\n');
    const signatures = [];
    for (const line of file.slice(end + 2).split('\n').filter(Boolean)) {
      const found = /^— (\S+) (\S+)$/.exec(line);
      refute(!found, 'breaks');
      const bytes = base64(found[2]);
      signatures.push({ name: found[1], id: hex(bytes.subarray(0, 4)), bytes: bytes.subarray(4) });
    }
    refute(lines.length < 4 || !lines[0], 'breaks');
    const root = base64(lines[2]);
    refute(root.length !== 32, 'breaks');
    return { text, origin: lines[0], size: whole(lines[1]), root, signatures };
  }

  async function keyOf(vkey) {
    const at = vkey.lastIndexOf('+', vkey.indexOf('+', vkey.indexOf('+') + 1));
    const first = vkey.indexOf('+');
    refute(first < 1 || at <= first, 'key', vkey);
    const key = { name: vkey.slice(0, first), id: vkey.slice(first + 1, at), vkey };
    const typed = base64(vkey.slice(at + 1));
    const id = hex((await sha256(utf8.encode(key.name + '\n'), typed)).subarray(0, 4));
    refute(id !== key.id, 'key', vkey);
    return { ...key, type: typed[0], raw: typed.subarray(1) };
  }

  async function signs(key, statement, signature) {
    const imported = await crypto.subtle.importKey('raw', key.raw, 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', imported, signature, statement);
  }

  // The log's own signature is needed; witnesses that saw it too are told. Type 1 is the log's
  // Ed25519, 4 a witness's cosignature; other kinds are passed over, as the standard wants it.
  async function signersOf(note, vkeys) {
    const signed = [];
    let own = false;
    for (const vkey of vkeys) {
      const key = await keyOf(vkey);
      if (key.type !== 1 && key.type !== 4) continue;
      for (const line of note.signatures) {
        if (line.name !== key.name || line.id !== key.id) continue;
        if (key.type === 1 && await signs(key, utf8.encode(note.text), line.bytes)) {
          own = own || key.name === note.origin;
          signed.push([words().signed, vkey]);
        } else if (key.type === 4 && line.bytes.length === 72) {
          const time = new DataView(line.bytes.slice(0, 8).buffer).getBigUint64(0);
          const said = utf8.encode('cosignature/v1\ntime ' + time + '\n' + note.text);
          if (await signs(key, said, line.bytes.subarray(8))) {
            signed.push([words().witnessed, key.name + ', ' + new Date(Number(time) * 1000).toISOString()]);
          }
        }
      }
    }
    refute(!own, 'unsigned', note.origin);
    return signed;
  }

  // RFC 9162, 2.1.3.2.
  async function rootOf(index, size, leaf, path) {
    refute(index >= size, 'wayward');
    let place = BigInt(index);
    let last = BigInt(size) - 1n;
    let hash = leaf;
    for (const beside of path) {
      refute(last === 0n, 'wayward');
      if ((place & 1n) === 1n || place === last) {
        hash = await nodeOf(beside, hash);
        while ((place & 1n) === 0n && place !== 0n) { place >>= 1n; last >>= 1n; }
      } else {
        hash = await nodeOf(hash, beside);
      }
      place >>= 1n;
      last >>= 1n;
    }
    refute(last !== 0n, 'wayward');
    return hash;
  }

  function requireNumber(index, entry) {
    let text;
    try { text = strict.decode(entry); } catch (malformed) { refute(true, 'moved', index); }
    const said = /,"seq":([0-9]+),"v":[0-9]+}$/.exec(text);
    refute(!said || said[1] !== String(index), 'moved', index);
    return text;
  }

  function blocksOf(text) {
    if (text.startsWith('c2sp.org/tlog-proof@v1\n')) {
      const end = text.indexOf('\n\n');
      refute(end < 0, 'breaks');
      const lines = text.slice(0, end).split('\n').slice(1);
      return { note: text.slice(end + 2), proofs: [[lines[1], lines[0], ...lines.slice(2)]], word: 'extra ' };
    }
    refute(!text.endsWith('\n'), 'breaks');
    const blocks = text.slice('tereze-proofs@v1\n'.length, -1).split('\n\n');
    refute(blocks.length < 2, 'breaks');
    return {
      note: blocks[0] + '\n\n' + blocks[1] + '\n',
      proofs: blocks.slice(2).map(block => block.split('\n')),
      word: 'entry '
    };
  }

  const isProof = text => /^(c2sp\.org\/tlog-proof@v1|tereze-proofs@v1)\n/.test(text);
  const isFileProof = text => text.startsWith('tereze-file@v1\n');

  async function proved(text) {
    const { note: noted, proofs, word } = blocksOf(text);
    const note = noteOf(noted);
    const entries = [];
    for (const [index, entry, ...path] of proofs) {
      refute(!index || !index.startsWith('index ') || !entry || !entry.startsWith(word), 'breaks');
      const number = whole(index.slice(6));
      const bytes = base64(entry.slice(6));
      const leaf = await leafOf(bytes);
      const hashes = path.map(base64);
      const root = await rootOf(number, note.size, leaf, hashes);
      refute(hex(root) !== hex(note.root), 'root', hex(root) + ' ≠ ' + hex(note.root));
      entries.push({ number, text: requireNumber(number, bytes), leaf, root, path: hashes.length });
    }
    return { note, entries };
  }

  const headOf = note => [words().head, note.origin + ', ' + note.size + ', ' + hex(note.root)];

  async function provesFile(text, vkeys) {
    const { note, entries } = await proved(text);
    const steps = [];
    for (const entry of entries) {
      steps.push([words().entry, '№ ' + entry.number + ': ' + entry.text]);
      steps.push([words().leaf, hex(entry.leaf)]);
      steps.push([words().path, entry.path + ' → ' + hex(entry.root)]);
    }
    steps.push(headOf(note));
    return steps.concat(await signersOf(note, vkeys));
  }

  // A downloaded table beside its proof: the same bytes, and each row's sum in a proved entry.
  async function provesTable(text, table, vkeys) {
    const line = text.split('\n', 2)[1] || '';
    const named = /^sha256 ([0-9a-f]{64}) ([A-Za-z0-9._-]+)$/.exec(line);
    refute(!named, 'breaks');
    const { note, entries } = await proved(text.slice('tereze-file@v1\n'.length + line.length + 1));
    const steps = [[words().table, named[2] + ', SHA-256 ' + named[1]]];
    if (table) {
      const hash = hex(await sha256(table));
      refute(hash !== named[1], 'othertable', hash + ' ≠ ' + named[1]);
      const rows = rowsOf(named[2], table);
      if (rows) {
        const sums = await sumsOf(entries);
        for (const { number, sum } of rows) {
          refute(!(sums.get(number) || new Set()).has(sum), 'othersum', number);
        }
        steps.push([words().rows, String(rows.length)]);
      }
    }
    steps.push([words().entries, String(entries.length)], headOf(note));
    return steps.concat(await signersOf(note, vkeys));
  }

  // Awarded sums in the smallest unit, by the award's number; nothing for a workbook.
  function rowsOf(name, bytes) {
    const text = () => strict.decode(bytes).replace(/^\ufeff/, '');
    if (name.endsWith('.json')) {
      return JSON.parse(text()).awards.map(
        ({ number, awarded }) => ({ number, sum: String(awarded.minorUnits) }));
    }
    if (!name.endsWith('.csv')) return null;
    const [head, ...rows] = linesOf(text());
    const at = { number: head.indexOf('number'), awarded: head.indexOf('awarded') };
    refute(at.number < 0 || at.awarded < 0, 'breaks');
    return rows.map(row => ({
      number: row[at.number],
      sum: (row[at.awarded] || '').replace('.', '').replace(/^0+(?=[0-9])/, '')
    }));
  }

  // RFC 4180.
  function linesOf(text) {
    const lines = [];
    let line = [];
    const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
    while (cells.lastIndex < text.length) {
      const found = cells.exec(text);
      refute(!found, 'breaks');
      const cell = found[1];
      line.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
      if (found[2] !== ',') {
        lines.push(line);
        line = [];
      }
    }
    return lines;
  }

  async function sumsOf(entries) {
    const sums = new Map();
    for (const { text } of entries) {
      const { kind, is } = JSON.parse(text);
      let number = null;
      let sum = null;
      if (kind === 'award.approved') [number, sum] = [is.grant, is.amount];
      if (kind === 'award.imported' || kind === 'award.import-corrected') {
        [number, sum] = [await importedNumber(is.publisher, is.award), is.minorUnits];
      }
      if (number) sums.set(number, (sums.get(number) || new Set()).add(sum));
    }
    return sums;
  }

  // The publisher's identifier where it is one of 360Giving, else one made of its hash.
  async function importedNumber(publisher, award) {
    return /^360G-[A-Za-z0-9._~-]{1,100}$/.test(award)
      ? award
      : 'I-' + hex(await sha256(utf8.encode(publisher + '\n' + award))).slice(0, 16);
  }

  function tilePath(level, n, width) {
    let path = String(n % 1000).padStart(3, '0');
    for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
      path = 'x' + String(rest % 1000).padStart(3, '0') + '/' + path;
    }
    return 'tile/' + level + '/' + path + (width === 256 ? '' : '.p/' + width);
  }

  // A whole log from its files: every entry, every tile, details beside entries, the root, who
  // signed it. Only one tile of each level is held at a time.
  async function provesLog(read, vkeys) {
    const note = noteOf(strict.decode(await read('checkpoint')));
    const signed = await signersOf(note, vkeys);
    const tops = [];
    const open = [];
    let tiles = 0;
    let details = 0;
    const same = (one, two) => one.length === two.length && one.every((byte, i) => byte === two[i]);
    async function requireTile(level) {
      const { n, hashes } = open[level];
      const path = tilePath(level, n, hashes.length);
      refute(!same(await read(path), joined(...hashes)), 'tile', path);
      tiles++;
      open[level] = { n: n + 1, hashes: [] };
    }
    async function complete(height, hash) {
      if (height % 8 !== 0) return;
      const level = height / 8;
      open[level] = open[level] || { n: 0, hashes: [] };
      open[level].hashes.push(hash);
      if (open[level].hashes.length === 256) await requireTile(level);
    }
    for (let n = 0; n * 256 < note.size; n++) {
      const width = Math.min(256, note.size - n * 256);
      const bundle = await read(tilePath('entries', n, width));
      let at = 0;
      for (let i = 0; i < width; i++) {
        const index = n * 256 + i;
        const end = at + 2 + bundle[at] * 256 + bundle[at + 1];
        refute(!(end <= bundle.length), 'missing', index);
        const entry = bundle.subarray(at + 2, end);
        const named = /"whole":\{"bytes":[0-9]+,"sha256":"([0-9a-f]{64})"\}/.exec(requireNumber(index, entry));
        if (named) {
          refute(hex(await sha256(await read('whole/' + index))) !== named[1], 'details', index);
          details++;
        }
        let top = { height: 0, hash: await leafOf(entry) };
        await complete(0, top.hash);
        while (tops.length > 0 && tops.at(-1).height === top.height) {
          top = { height: top.height + 1, hash: await nodeOf(tops.pop().hash, top.hash) };
          await complete(top.height, top.hash);
        }
        tops.push(top);
        at = end;
      }
      refute(at !== bundle.length, 'extra', n * 256);
    }
    for (let level = 0; level < open.length; level++) {
      if (open[level] && open[level].hashes.length > 0) await requireTile(level);
    }
    let root = tops.length > 0 ? tops.pop().hash : await sha256();
    while (tops.length > 0) root = await nodeOf(tops.pop().hash, root);
    refute(hex(root) !== hex(note.root), 'root', hex(root) + ' ≠ ' + hex(note.root));
    return [
      [words().entries, String(note.size)],
      [words().tiles, String(tiles)],
      [words().beside, String(details)],
      [words().head, note.origin + ', ' + note.size + ', ' + hex(root)]
    ].concat(signed);
  }

  const bytesOf = async file => new Uint8Array(await file.arrayBuffer());
  const verdict = box.querySelector('[role=status]');
  const list = box.querySelector('ol');
  const keys = box.querySelector('textarea');

  function show(tone, sentence, steps) {
    verdict.className = 'notice ' + tone;
    verdict.textContent = sentence;
    verdict.hidden = false;
    list.replaceChildren(...steps.map(([label, value]) => {
      const item = document.createElement('li');
      const strong = document.createElement('b');
      const code = document.createElement('span');
      strong.textContent = label + ' ';
      code.textContent = value;
      code.className = 'code hash';
      item.append(strong, code);
      return item;
    }));
  }

  async function tell(check) {
    show('wait', words().reading, []);
    try {
      const steps = await check(keys.value.split(/\s+/).filter(Boolean));
      show('ok', words().intact, steps);
    } catch (fault) {
      const why = fault instanceof Refuted ? fault.message : words().unreadable + ' ' + fault.message;
      show('bad', words().broken + ' ' + why, []);
    }
  }

  function textOf(bytes) {
    try {
      return strict.decode(bytes);
    } catch (other) {
      return ''; // Then it is no proof.
    }
  }

  // A table and its proof are chosen or dropped together, in any order.
  async function some(files) {
    if (files.length === 2) {
      const [first, second] = await Promise.all(files.map(bytesOf));
      const [one, two] = [textOf(first), textOf(second)];
      if (isFileProof(one) || isFileProof(two)) {
        const [proof, table] = isFileProof(one) ? [one, second] : [two, first];
        await tell(vkeys => provesTable(proof, table, vkeys));
        return;
      }
    }
    await one(files[0]);
  }

  async function one(file) {
    const bytes = await bytesOf(file);
    const text = textOf(bytes);
    if (isFileProof(text)) {
      await tell(vkeys => provesTable(text, null, vkeys));
      return;
    }
    if (isProof(text)) {
      await tell(vkeys => provesFile(text, vkeys));
      return;
    }
    const hash = hex(await sha256(bytes));
    show('wait', words().hashed, [['SHA-256', hash]]);
    const look = document.querySelector('input[name=what]');
    if (look && box.dataset.look) {
      location.assign(box.dataset.look + '?what=' + hash);
    }
  }

  function folder(files) {
    const all = new Map();
    for (const file of files) {
      const path = file.webkitRelativePath.split('/').slice(1).join('/');
      all.set(path, file);
      if (path.startsWith('log/')) all.set(path.slice(4), file);
    }
    const read = async path => {
      refute(!all.has(path), 'gone', path);
      return bytesOf(all.get(path));
    };
    return tell(vkeys => provesLog(read, vkeys));
  }

  box.hidden = false;
  const file = box.querySelector('input.one');
  const place = box.querySelector('input.folder');
  file.addEventListener('change', () => file.files.length > 0 && some([...file.files]));
  place.addEventListener('change', () => place.files.length > 0 && folder([...place.files]));
  box.addEventListener('dragover', event => event.preventDefault());
  box.addEventListener('drop', event => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) some([...event.dataTransfer.files]);
  });
})();
