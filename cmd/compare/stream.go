package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
)

// maxLine is the longest line of standard input that is read.
const maxLine = 64 << 20

// A job is one line of input on its way to one line of output.
type job struct {
	line   []byte
	number int
	err    error // of the input as a whole
	answer chan outcome
}

type outcome struct {
	record any
	err    error
}

// stream answers each JSON line of standard input with one on standard
// output, in the same order, as soon as it can. A line that cannot be
// answered is named and left out, and the run fails at the end.
func (a *app) stream(answer func(line []byte, number int) (any, error)) error {
	workers := runtime.GOMAXPROCS(0)
	todo, ordered := make(chan *job), make(chan *job, 4*workers)
	stop := make(chan struct{})
	defer close(stop)
	go readJobs(a.stdin, todo, ordered, stop)
	for range workers {
		go func() {
			for j := range todo {
				r, err := answer(j.line, j.number)
				j.answer <- outcome{r, err}
			}
		}()
	}
	out := newLines(a.stdout)
	for j := range ordered {
		if j.err != nil {
			out.flush()
			return fmt.Errorf("read standard input: %w", j.err)
		}
		o := <-j.answer
		if o.err != nil {
			a.failed = true
			a.complain(fmt.Errorf("standard input:%d: %w", j.number, o.err), "")
		} else if err := out.write(o.record); err != nil {
			return err
		}
		if len(ordered) == 0 {
			if err := out.flush(); err != nil {
				return err
			}
		}
	}
	return out.flush()
}

// lines writes JSON values, a line each.
type lines struct {
	buffer *bufio.Writer
	enc    *json.Encoder
}

func newLines(w io.Writer) *lines {
	b := bufio.NewWriter(w)
	l := &lines{b, json.NewEncoder(b)}
	l.enc.SetEscapeHTML(false)
	return l
}

func (l *lines) write(record any) error {
	if err := l.enc.Encode(record); err != nil {
		return fmt.Errorf("write output: %w", err)
	}
	return nil
}

func (l *lines) flush() error {
	if err := l.buffer.Flush(); err != nil {
		return fmt.Errorf("write output: %w", err)
	}
	return nil
}

// readJobs makes a job of every line that is not blank, until stop is closed.
func readJobs(r io.Reader, todo, ordered chan<- *job, stop <-chan struct{}) {
	defer close(ordered)
	defer close(todo)
	err := eachLine(r, func(line []byte, number int) error {
		j := &job{line: bytes.Clone(line), number: number, answer: make(chan outcome, 1)}
		select {
		case ordered <- j:
		case <-stop:
			return io.EOF
		}
		select {
		case todo <- j:
		case <-stop:
			return io.EOF
		}
		return nil
	})
	if err != nil && err != io.EOF {
		select {
		case ordered <- &job{err: err}:
		case <-stop:
		}
	}
}

// eachLine calls f with every line of r that is not blank and its number.
func eachLine(r io.Reader, f func(line []byte, number int) error) error {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 0, 64<<10), maxLine)
	for n := 1; s.Scan(); n++ {
		line := s.Bytes()
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := f(line, n); err != nil {
			return err
		}
	}
	if errors.Is(s.Err(), bufio.ErrTooLong) {
		return fmt.Errorf("a line is longer than %d MiB", maxLine>>20)
	}
	return s.Err()
}

// decode reads the JSON object of a line.
func decode(line []byte, into any) error {
	err := json.Unmarshal(line, into)
	var other *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &other):
		return fmt.Errorf("no JSON object: %w", err)
	case other.Field == "":
		return fmt.Errorf("no JSON object, but %s", other.Value)
	}
	return fmt.Errorf("%q is to be a %s, not %s", other.Field, other.Type, other.Value)
}

// orNumber returns a record's id, or the number of its line if it has none.
func orNumber(id json.RawMessage, number int) json.RawMessage {
	if len(id) == 0 {
		return json.RawMessage(fmt.Sprint(number))
	}
	return id
}
