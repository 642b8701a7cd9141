package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"runtime"
)

// headBytes are enough of an input to know its format, textBytes to know text
// from other bytes.
const (
	headBytes = 4096
	textBytes = 1 << 16
)

// recordFile reads a file of an object a line without having it in memory as a
// whole, several lines at a time. It reports false for any other file.
func (in input) recordFile(p string) (result, bool) {
	if e := in.ext(); e != ".jsonl" && e != ".ndjson" {
		return result{}, false
	}
	f, err := os.Open(p)
	if err != nil {
		return result{}, false
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || !info.Mode().IsRegular() || info.Size() > in.limit {
		return result{}, false
	}
	r := bufio.NewReaderSize(io.LimitReader(f, in.limit), textBytes)
	start, err := r.Peek(textBytes)
	if err != nil && !errors.Is(err, io.EOF) || len(start) == 0 || start[0] != '{' || binary(start) || !in.formatted("JSON", start) {
		return result{}, false
	}
	if _, name := utf16(start); name != "" {
		return result{}, false
	}
	return in.recordLines(func() ([]byte, error) { return r.ReadBytes('\n') }).bounded(), true
}

// formatted reports whether an input that begins with some bytes is of a format.
func (in input) formatted(name string, start []byte) bool {
	head := start[:min(len(start), headBytes)]
	in.data = start
	for _, f := range formats() {
		if f.match(in, head) {
			return f.name == name
		}
	}
	return false
}

// recordLines reads the records on the lines that next returns, the last one
// with an error, as many at a time as there are processors.
func (in input) recordLines(next func() ([]byte, error)) (all result) {
	ahead := make(chan chan result, 4*runtime.GOMAXPROCS(0))
	go func() {
		defer close(ahead)
		running := make(chan struct{}, runtime.GOMAXPROCS(0))
		var err error
		for n := 1; err == nil; n++ {
			var line []byte
			line, err = next()
			if line = bytes.TrimSpace(line); len(line) == 0 {
				continue
			}
			done := make(chan result, 1) // room for the answer, whoever waits
			ahead <- done
			running <- struct{}{}
			go func() {
				done <- in.record(line, n, in.at(n))
				<-running
			}()
		}
		if !errors.Is(err, io.EOF) {
			done := make(chan result, 1)
			done <- result{errs: []error{plainError(in.name, err)}}
			ahead <- done
		}
	}()
	for done := range ahead {
		all.add(<-done)
	}
	return all
}
