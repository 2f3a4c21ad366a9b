// Command interop reads what the gateway writes with the tools of the transparency log world, and writes what the gateway must be
// able to read: a log on standard input, answers on standard output. It stops at the first thing that does not fit.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// Input is a log as the gateway holds and proves it.
type Input struct {
	// Leaves holds the data of every leaf.
	Leaves [][]byte `json:"leaves"`
	// Tiles holds all full tiles and, for the right edge, the partial ones.
	Tiles       []Tile        `json:"tiles"`
	Inclusion   []Inclusion   `json:"inclusion"`
	Consistency []Consistency `json:"consistency"`
	// Note is a checkpoint of the whole log with a cosignature of each cosigner.
	Note      string     `json:"note"`
	Cosigners []Cosigner `json:"cosigners"`
}

type Tile struct {
	Level  int    `json:"level"`
	Index  int64  `json:"index"`
	Hashes []byte `json:"hashes"`
}

type Inclusion struct {
	Index int64    `json:"index"`
	Size  int64    `json:"size"`
	Root  []byte   `json:"root"`
	Path  [][]byte `json:"path"`
}

type Consistency struct {
	OldSize int64    `json:"oldSize"`
	OldRoot []byte   `json:"oldRoot"`
	NewSize int64    `json:"newSize"`
	NewRoot []byte   `json:"newRoot"`
	Path    [][]byte `json:"path"`
}

type Cosigner struct {
	Name      string `json:"name"`
	PublicKey []byte `json:"publicKey"`
}

// Output is made by the Go libraries alone.
type Output struct {
	Inclusion   []Inclusion   `json:"inclusion"`
	Consistency []Consistency `json:"consistency"`
	// Note is the checkpoint of the input, cosigned by Cosigner.
	Note     string   `json:"note"`
	Cosigner Cosigner `json:"cosigner"`
	// Rejected counts the altered notes that the Go verifier did not open.
	Rejected int `json:"rejected"`
}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	var in Input
	if err := json.NewDecoder(os.Stdin).Decode(&in); err != nil {
		return fmt.Errorf("input: %w", err)
	}
	var out Output
	checkpoint, err := checkNote(in, &out)
	if err != nil {
		return fmt.Errorf("note: %w", err)
	}
	if err := checkTree(in, checkpoint.Tree, &out); err != nil {
		return fmt.Errorf("tree: %w", err)
	}
	return json.NewEncoder(os.Stdout).Encode(out)
}
