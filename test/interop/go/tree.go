package main

import (
	"bytes"
	"errors"
	"fmt"

	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

// tiles serves the tiles of the input to the tlog package, which authenticates each of them up to the root.
type tiles map[tlog.Tile][]byte

func (t tiles) Height() int { return tileHeight }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		hashes, ok := t[tile]
		if !ok {
			return nil, fmt.Errorf("no tile %s", tile.Path())
		}
		data = append(data, hashes)
	}
	return data, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func readTiles(in Input) tiles {
	read := tiles{}
	for _, tile := range in.Tiles {
		width := len(tile.Hashes) / tlog.HashSize
		read[tlog.Tile{H: tileHeight, L: tile.Level, N: tile.Index, W: width}] = tile.Hashes
	}
	return read
}

// checkTree builds the tree anew from the leaves, and compares root, tiles and proofs.
func checkTree(in Input, tree tlog.Tree, out *Output) error {
	own, err := buildTree(in.Leaves)
	if err != nil {
		return err
	}
	root, err := tlog.TreeHash(tree.N, own)
	if err != nil {
		return err
	}
	if tree.N != int64(len(in.Leaves)) || tree.Hash != root {
		return errors.New("the checkpoint is not that of the leaves")
	}
	read := readTiles(in)
	if err := compareTiles(tree.N, read, own); err != nil {
		return err
	}
	if err := checkProofs(in, read, tree); err != nil {
		return err
	}
	return makeProofs(in, own, out)
}

func buildTree(leaves [][]byte) (tlog.HashReaderFunc, error) {
	var stored []tlog.Hash
	reader := func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, index := range indexes {
			hashes = append(hashes, stored[index])
		}
		return hashes, nil
	}
	for i, leaf := range leaves {
		hashes, err := tlog.StoredHashes(int64(i), leaf, tlog.HashReaderFunc(reader))
		if err != nil {
			return nil, err
		}
		stored = append(stored, hashes...)
	}
	return reader, nil
}

// compareTiles expects exactly the tiles that the tlog package would publish for a tree that grew to this size in one step.
func compareTiles(size int64, read tiles, own tlog.HashReader) error {
	expected := tlog.NewTiles(tileHeight, 0, size)
	if len(expected) != len(read) {
		return fmt.Errorf("%d tiles expected, %d read", len(expected), len(read))
	}
	for _, tile := range expected {
		data, err := tlog.ReadTileData(tile, own)
		if err != nil {
			return err
		}
		if !bytes.Equal(data, read[tile]) {
			return fmt.Errorf("tile %s differs", tile.Path())
		}
	}
	return nil
}

// checkProofs checks each proof, and that the tlog package makes the same one from our tiles.
func checkProofs(in Input, read tiles, tree tlog.Tree) error {
	for _, proof := range in.Inclusion {
		leaf := tlog.RecordHash(in.Leaves[proof.Index])
		if err := tlog.CheckRecord(hashes(proof.Path), proof.Size, hash(proof.Root), proof.Index, leaf); err != nil {
			return fmt.Errorf("leaf %d of %d: %w", proof.Index, proof.Size, err)
		}
		made, err := tlog.ProveRecord(proof.Size, proof.Index, tlog.TileHashReader(tree, read))
		if err != nil || !same(made, proof.Path) {
			return fmt.Errorf("leaf %d of %d: another proof from the tiles: %v", proof.Index, proof.Size, err)
		}
	}
	for _, proof := range in.Consistency {
		newRoot, oldRoot := hash(proof.NewRoot), hash(proof.OldRoot)
		if err := tlog.CheckTree(hashes(proof.Path), proof.NewSize, newRoot, proof.OldSize, oldRoot); err != nil {
			return fmt.Errorf("%d in %d: %w", proof.OldSize, proof.NewSize, err)
		}
		made, err := tlog.ProveTree(proof.NewSize, proof.OldSize, tlog.TileHashReader(tree, read))
		if err != nil || !same(made, proof.Path) {
			return fmt.Errorf("%d in %d: another proof from the tiles: %v", proof.OldSize, proof.NewSize, err)
		}
	}
	return nil
}

// makeProofs proves the same claims from the leaves alone.
func makeProofs(in Input, own tlog.HashReader, out *Output) error {
	for _, claim := range in.Inclusion {
		path, err := tlog.ProveRecord(claim.Size, claim.Index, own)
		if err != nil {
			return err
		}
		claim.Path = byteSlices(path)
		out.Inclusion = append(out.Inclusion, claim)
	}
	for _, claim := range in.Consistency {
		path, err := tlog.ProveTree(claim.NewSize, claim.OldSize, own)
		if err != nil {
			return err
		}
		claim.Path = byteSlices(path)
		out.Consistency = append(out.Consistency, claim)
	}
	return nil
}

func hash(value []byte) (hash tlog.Hash) {
	copy(hash[:], value)
	return hash
}

func hashes(path [][]byte) []tlog.Hash {
	var all []tlog.Hash
	for _, value := range path {
		all = append(all, hash(value))
	}
	return all
}

func byteSlices(path []tlog.Hash) [][]byte {
	all := [][]byte{}
	for _, value := range path {
		all = append(all, value[:])
	}
	return all
}

func same(a []tlog.Hash, b [][]byte) bool {
	if len(a) != len(b) {
		return false
	}
	for i, value := range a {
		if !bytes.Equal(value[:], b[i]) {
			return false
		}
	}
	return true
}
