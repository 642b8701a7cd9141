package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// A meter shows how far a long run has come. It shows nothing unless standard
// error is a terminal and the run takes more than a moment.
type meter struct {
	mu    sync.Mutex
	w     io.Writer // nil where nothing is shown
	what  string
	total int
	n     int
	shown time.Time
	watch func(what string, n, total int) // of the app; may be nil
}

// patience is how long a run may take before a meter shows.
const patience = 500 * time.Millisecond

func (a *app) progress(what string, total int) *meter {
	m := &meter{what: what, total: total, shown: time.Now(), watch: a.watch}
	if isTerminal(a.stderr) {
		m.w = a.stderr
	}
	return m
}

// step says that one more part is done.
func (m *meter) step() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.n++
	m.show()
}

// at says how much of the whole is done, 0..1.
func (m *meter) at(done float64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.n = int(done * float64(m.total))
	m.show()
}

// part returns what says how much of part n of several equal ones is done.
func (m *meter) part(n, of int) func(done float64) {
	return func(done float64) { m.at((float64(n) + done) / float64(of)) }
}

func (m *meter) show() {
	if m.watch != nil {
		m.watch(m.what, m.n, m.total)
	}
	if m.w != nil && time.Since(m.shown) > patience {
		m.shown = time.Now()
		fmt.Fprintf(m.w, "\r%s: %d of %d", m.what, m.n, m.total)
	}
}

// done clears the meter's line.
func (m *meter) done() {
	if m.w != nil {
		fmt.Fprint(m.w, "\r\x1b[K")
	}
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
