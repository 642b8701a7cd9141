package source

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxDepth bounds containers inside containers.
const maxDepth = 4

// maxFiles bounds the files of one archive.
const maxFiles = 100000

func looksGzip(_ input, head []byte) bool { return bytes.HasPrefix(head, []byte{0x1f, 0x8b}) }

func looksZstd(_ input, head []byte) bool {
	return bytes.HasPrefix(head, []byte{0x28, 0xb5, 0x2f, 0xfd})
}

func looksZip(_ input, head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

// gzip reads what a gzip file holds.
func (in input) gzip() result {
	r, err := gzip.NewReader(bytes.NewReader(in.data))
	if err != nil {
		return in.broken("gzip", err)
	}
	return in.unpack("gzip", r, ".gz")
}

// zstd reads what a zstd file holds.
func (in input) zstd() result {
	r, err := zstd.NewReader(bytes.NewReader(in.data), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(64<<20))
	if err != nil {
		return in.broken("zstd", err)
	}
	defer r.Close()
	return in.unpack("zstd", r, ".zst")
}

func (in input) broken(kind string, err error) result {
	var res result
	res.fail(in.name, 0, "%s: %v", kind, err)
	return res
}

// unpack reads the contents of a stream under the input's name without its
// last ending.
func (in input) unpack(kind string, r io.Reader, ext string) result {
	if in.depth >= maxDepth {
		return in.broken(kind, errors.New("too many containers inside each other"))
	}
	data, err := readLimited(r, in.limit)
	if err != nil {
		return in.broken(kind, err)
	}
	inner := in
	inner.data, inner.depth = data, in.depth+1
	inner.kind = strings.TrimSuffix(in.label(), ext)
	return inner.read()
}

// label is the name by which the ending is judged: that of what was
// unpacked, while messages keep the name as given.
func (in input) label() string {
	if in.kind != "" {
		return in.kind
	}
	return in.name
}

// zip reads every report of an archive, in sorted order of its names.
func (in input) zip() result {
	var res result
	z, err := zip.NewReader(bytes.NewReader(in.data), int64(len(in.data)))
	if err != nil {
		return in.broken("zip", err)
	}
	if in.depth >= maxDepth || len(z.File) > maxFiles {
		return in.broken("zip", errors.New("too many files, or too many containers inside each other"))
	}
	if read := office(z); read != nil {
		p, err := read(z, in.limit)
		if err != nil {
			return in.broken("document", err)
		}
		return in.paper(p)
	}
	files := slices.Clone(z.File)
	slices.SortStableFunc(files, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	left := in.limit
	for _, f := range files {
		name := in.name + "/" + f.Name
		if f.FileInfo().IsDir() {
			continue
		}
		if why := skip(path.Clean(f.Name), nil); why != "" || strings.HasPrefix(f.Name, "__MACOSX/") {
			if why != "" {
				res.warn("%s: skipped, %s", name, why)
			}
			continue
		}
		data, err := unzip(f, left)
		if err != nil {
			res.fail(name, 0, "zip: %v", err)
			if int64(f.UncompressedSize64) > left {
				break
			}
			continue
		}
		left -= int64(len(data))
		inner := input{name: name, outlet: in.outlet, found: true, data: data, limit: left, depth: in.depth + 1, removed: in.removed}
		res.add(inner.read())
	}
	if len(res.docs) == 0 && len(res.errs) == 0 {
		res.fail(in.name, 0, "an archive without reports")
	}
	return res
}

// unzip reads one file of an archive, at most limit bytes of it.
func unzip(f *zip.File, limit int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return readLimited(r, limit)
}
