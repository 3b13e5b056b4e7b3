// A stranger's audit of a log, by the libraries of Go's own checksum database:
//
//	audit VKEY PREFIX [CHECKPOINT-FILE ...]
//
// PREFIX is an address or a folder. Checkpoints seen earlier must be consistent with what is
// published now.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type checkpoint struct {
	size int64
	root tlog.Hash
}

func main() {
	if len(os.Args) < 3 {
		fail("usage: audit VKEY PREFIX [CHECKPOINT-FILE ...]")
	}
	verifier, err := note.NewVerifier(os.Args[1])
	check(err)
	log := prefix(os.Args[2])
	head := open(verifier, log.get("checkpoint"))

	bundled := records(log, head.size)
	root, err := tlog.TreeHash(head.size, bundled)
	check(err)
	if root != head.root {
		fail("the root of the entry bundles is %v, signed is %v", root, head.root)
	}
	tiles := 0
	for _, tile := range tlog.NewTiles(height, 0, head.size) {
		if !isWhole(tile, head.size) {
			continue
		}
		tiles++
		want, err := tlog.ReadTileData(tile, bundled)
		check(err)
		if !bytes.Equal(log.get(path(tile)), want) {
			fail("%s is not what the entry bundles give", path(tile))
		}
	}
	published := tlog.TileHashReader(tlog.Tree{N: head.size, Hash: head.root}, log)
	for at := int64(0); at < head.size; at += 1 + head.size/64 {
		leaf, err := bundled.ReadHashes([]int64{tlog.StoredHashIndex(0, at)})
		check(err)
		proof, err := tlog.ProveRecord(head.size, at, published)
		check(err)
		check(tlog.CheckRecord(proof, head.size, head.root, at, leaf[0]))
	}
	for _, file := range os.Args[3:] {
		text, err := os.ReadFile(file)
		check(err)
		old := open(verifier, text)
		if old.size > head.size {
			fail("%s: %d entries were signed, %d are published", file, old.size, head.size)
		}
		proof, err := tlog.ProveTree(head.size, old.size, published)
		check(err)
		if err := tlog.CheckTree(proof, head.size, head.root, old.size, old.root); err != nil {
			fail("%s: %v", file, err)
		}
	}
	fmt.Printf("%d entries, %d tiles, %d older checkpoints: intact\n", head.size, tiles, len(os.Args)-3)
}

// isWhole says whether a tile is as wide as a tree of so many entries makes it: NewTiles lists
// narrower ones too.
func isWhole(tile tlog.Tile, size int64) bool {
	rest := size>>(uint(tile.L)*height) - tile.N<<height
	return int64(tile.W) == min(1<<height, rest)
}

func open(verifier note.Verifier, text []byte) checkpoint {
	signed, err := note.Open(text, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[3] != "" || lines[0] != verifier.Name() {
		fail("not a checkpoint of %s", verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	root, err := base64.StdEncoding.DecodeString(lines[2])
	check(err)
	if len(root) != tlog.HashSize || size < 1 {
		fail("not a root of anything")
	}
	return checkpoint{size, *(*tlog.Hash)(root)}
}

// stored holds every hash of the tree in the order of package tlog.
type stored []tlog.Hash

func (s stored) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = s[index]
	}
	return hashes, nil
}

func records(log prefix, size int64) stored {
	var hashes stored
	for n := int64(0); n*256 < size; n++ {
		width := min(256, size-n*256)
		bundle := log.get(path(tlog.Tile{H: height, L: -1, N: n, W: int(width)}))
		for i := int64(0); i < width; i++ {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				fail("entry bundle %d breaks off", n)
			}
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			more, err := tlog.StoredHashes(n*256+i, bundle[2:end], hashes)
			check(err)
			hashes = append(hashes, more...)
			bundle = bundle[end:]
		}
		if len(bundle) != 0 {
			fail("entry bundle %d holds too much", n)
		}
	}
	return hashes
}

// path is where C2SP tlog-tiles publishes a tile; level -1 are the entries.
func path(tile tlog.Tile) string {
	level := "entries"
	if tile.L >= 0 {
		level = strconv.Itoa(tile.L)
	}
	name := fmt.Sprintf("%03d", tile.N%1000)
	for n := tile.N / 1000; n > 0; n /= 1000 {
		name = fmt.Sprintf("x%03d/%s", n%1000, name)
	}
	if tile.W < 1<<height {
		name += fmt.Sprintf(".p/%d", tile.W)
	}
	return "tile/" + level + "/" + name
}

type prefix string

func (p prefix) Height() int { return height }

func (p prefix) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		all = append(all, p.get(path(tile)))
	}
	return all, nil
}

func (p prefix) SaveTiles([]tlog.Tile, [][]byte) {}

func (p prefix) get(path string) []byte {
	if !strings.HasPrefix(string(p), "http") {
		content, err := os.ReadFile(string(p) + "/" + path)
		check(err)
		return content
	}
	answer, err := http.Get(string(p) + "/" + path)
	check(err)
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		fail("%s: %s", path, answer.Status)
	}
	content, err := io.ReadAll(answer.Body)
	check(err)
	return content
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func check(err error) {
	if err != nil {
		fail("%v", err)
	}
}

func fail(format string, values ...interface{}) {
	fmt.Fprintf(os.Stderr, format+"\n", values...)
	os.Exit(1)
}
