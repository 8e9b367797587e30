// Verifies a log with code of others: torchwood, and the tree of Go's own checksum database.
//
//	go run . FOLDER BEFORE LOG-KEY WITNESS-KEY...
//
// FOLDER holds checkpoint and tile/; BEFORE is an earlier checkpoint of it; keys are verifier keys.
package main

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(what string, err error) {
	if err != nil {
		log.Fatalf("%s: %v", what, err)
	}
}

func checkpoint(path string, policy torchwood.Policy) torchwood.Checkpoint {
	signed, err := os.ReadFile(path)
	check(path, err)
	read, _, err := torchwood.VerifyCheckpoint(signed, policy)
	check(path, err)
	return read
}

func main() {
	if len(os.Args) < 4 {
		log.Fatal("FOLDER BEFORE LOG-KEY WITNESS-KEY...")
	}
	folder, before, ctx := os.Args[1], os.Args[2], context.Background()
	key, err := note.NewVerifier(os.Args[3])
	check("the log's key", err)
	own := torchwood.ThresholdPolicy(2, torchwood.OriginPolicy(key.Name()), torchwood.SingleVerifierPolicy(key))
	all := []torchwood.Policy{own}
	for _, text := range os.Args[4:] {
		witness, err := torchwood.NewCosignatureVerifier(text)
		check("a witness's key", err)
		all = append(all, torchwood.SingleVerifierPolicy(witness))
	}
	// Everybody must have signed what is there now; before, the log alone.
	now := checkpoint(filepath.Join(folder, "checkpoint"), torchwood.ThresholdPolicy(len(all), all...))
	then := checkpoint(before, own)

	tiles, err := torchwood.NewTileFS(os.DirFS(folder))
	check("tiles", err)
	hashes := torchwood.TileHashReaderWithContext(ctx, now.Tree, tiles)
	proof, err := tlog.ProveTree(now.N, then.N, hashes)
	check("consistency", err)
	check("consistency", tlog.CheckTree(proof, now.N, now.Hash, then.N, then.Hash))

	client, err := torchwood.NewClient(tiles)
	check("client", err)
	count, last := int64(0), tlog.Hash{}
	for i, entry := range client.AllEntries(ctx, now.Tree, 0) {
		record, err := tlog.ProveRecord(now.N, i, hashes)
		check("inclusion", err)
		check("inclusion", tlog.CheckRecord(record, now.N, now.Hash, i, tlog.RecordHash(entry)))
		count++
		if bytes.Contains(entry, []byte(`"kind":"policy"`)) {
			last = tlog.RecordHash(entry)
		}
	}
	check("entries", client.Err())
	// What a phone fetches is a proof that others understand, once the checkpoint stands behind it.
	inclusion, err := os.ReadFile(filepath.Join(folder, "since", "0"))
	check("the phone's proof", err)
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	check("checkpoint", err)
	whole := append(append(inclusion, '\n'), signed...)
	check("the phone's proof", torchwood.VerifyProof(torchwood.ThresholdPolicy(len(all), all...), last, whole))
	if count != now.N {
		log.Fatalf("%d entries of %d", count, now.N)
	}
	fmt.Printf("%d entries, the first %d as before, signed by the log and %d witnesses\n", now.N, then.N, len(all)-1)
}
