// Package paper reads the text of files that word processors and printing
// programs make: DOCX, EPUB and PDF.
//
// Without this the zip, XML and page geometry of these formats would stand
// among the code that knows what a report is.
//
// It gives paragraphs in reading order and what the file states about
// itself. It does not decide which of them are the article.
package paper

import (
	"archive/zip"
	"errors"
	"io"
	"strings"

	"crosscheck/source/page"
)

// A Paper is what a file holds.
type Paper struct {
	Title, Byline, Outlet, Language string
	// Published is a date as the file states it; empty if it does not.
	Published string
	Blocks    []page.Block
	// Dropped are the parts of a book's pages that are not among the Blocks.
	Dropped []page.Dropped
}

// ErrTooLarge is returned for a file that unpacks to more than its limit.
var ErrTooLarge = errors.New("unpacks to more than the limit")

// IsDOCX and IsEPUB tell such files from other zip archives.
func IsDOCX(z *zip.Reader) bool { return find(z, "word/document.xml") != nil }

// IsEPUB reports whether an archive is a book.
func IsEPUB(z *zip.Reader) bool { return find(z, "META-INF/container.xml") != nil }

func find(z *zip.Reader, name string) *zip.File {
	for _, f := range z.File {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// load reads one file of an archive and takes its size from what is left.
func load(z *zip.Reader, name string, left *int64) ([]byte, error) {
	f := find(z, name)
	if f == nil {
		return nil, errors.New("no " + name)
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, *left+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > *left {
		return nil, ErrTooLarge
	}
	*left -= int64(len(data))
	return data, nil
}

func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }
