package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"crosscheck/source/saved"
)

// An entry is a kept page: a line of JSON, then the bytes of the page.
type entry struct {
	Asked     string    `json:"asked"`
	URL       string    `json:"url"`
	Type      string    `json:"type"`
	ETag      string    `json:"etag,omitempty"`
	Modified  string    `json:"modified,omitempty"`
	Retrieved time.Time `json:"retrieved"`
	body      []byte
}

func (e entry) page() saved.Page {
	return saved.Page{URL: e.URL, Type: e.Type, Retrieved: e.Retrieved, Body: e.body}
}

func (f Fetcher) file(address string) string {
	sum := sha256.Sum256([]byte(address))
	return filepath.Join(f.Cache, hex.EncodeToString(sum[:16])+".page")
}

// load reads a kept page. A damaged one is as good as none.
func (f Fetcher) load(address string) (entry, bool) {
	var e entry
	if f.Cache == "" {
		return e, false
	}
	data, err := os.ReadFile(f.file(address))
	if err != nil {
		return e, false
	}
	head, body, ok := bytes.Cut(data, []byte("\n"))
	if !ok || json.Unmarshal(head, &e) != nil || e.Asked != address {
		return entry{}, false
	}
	e.body = body
	return e, true
}

// store keeps a page; it is written beside and then moved into place.
func (f Fetcher) store(e entry) error {
	if f.Cache == "" {
		return nil
	}
	head, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("keep the page: %w", err)
	}
	if err := os.MkdirAll(f.Cache, 0o755); err != nil {
		return fmt.Errorf("keep the page: %w", err)
	}
	tmp, err := os.CreateTemp(f.Cache, "new-*")
	if err != nil {
		return fmt.Errorf("keep the page: %w", err)
	}
	_, err = tmp.Write(append(append(head, '\n'), e.body...))
	if cerr := tmp.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(tmp.Name(), f.file(e.Asked))
	}
	if err != nil {
		os.Remove(tmp.Name())
		return fmt.Errorf("keep the page: %w", err)
	}
	return nil
}
