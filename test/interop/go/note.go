package main

import (
	"crypto"
	"crypto/ed25519"
	"errors"
	"fmt"
	"io"
	"strings"

	"filippo.io/torchwood"
	"golang.org/x/mod/sumdb/note"
)

// publicOnly makes a verifier from a public key: torchwood derives verifiers from signers.
type publicOnly ed25519.PublicKey

func (k publicOnly) Public() crypto.PublicKey { return ed25519.PublicKey(k) }

func (k publicOnly) Sign(io.Reader, []byte, crypto.SignerOpts) ([]byte, error) {
	return nil, errors.New("no private key")
}

// checkNote opens the note with the key of each cosigner alone, sees altered notes fail, and cosigns the checkpoint itself.
func checkNote(in Input, out *Output) (torchwood.Checkpoint, error) {
	var text string
	for _, cosigner := range in.Cosigners {
		signer, err := torchwood.NewCosignatureSigner(cosigner.Name, publicOnly(cosigner.PublicKey))
		if err != nil {
			return torchwood.Checkpoint{}, err
		}
		known := note.VerifierList(signer.Verifier())
		opened, err := note.Open([]byte(in.Note), known)
		if err != nil {
			return torchwood.Checkpoint{}, fmt.Errorf("%s: %w", cosigner.Name, err)
		}
		if len(opened.Sigs) != 1 || len(opened.UnverifiedSigs) != len(in.Cosigners)-1 {
			return torchwood.Checkpoint{}, fmt.Errorf("%s: %d verified", cosigner.Name, len(opened.Sigs))
		}
		if _, err := torchwood.CosignatureTimestamp(opened.Sigs[0]); err != nil {
			return torchwood.Checkpoint{}, err
		}
		altered := strings.Replace(in.Note, opened.Text, "x"+opened.Text, 1)
		if _, err := note.Open([]byte(altered), known); err == nil {
			return torchwood.Checkpoint{}, errors.New("an altered note opened")
		}
		out.Rejected++
		text = opened.Text
	}
	if err := cosign(text, out); err != nil {
		return torchwood.Checkpoint{}, err
	}
	return torchwood.ParseCheckpoint(text)
}

func cosign(text string, out *Output) error {
	public, private, err := ed25519.GenerateKey(nil)
	if err != nil {
		return err
	}
	out.Cosigner = Cosigner{Name: "joinder/go", PublicKey: public}
	signer, err := torchwood.NewCosignatureSigner(out.Cosigner.Name, private)
	if err != nil {
		return err
	}
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	out.Note = string(signed)
	return err
}
