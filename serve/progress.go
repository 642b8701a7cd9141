package serve

import (
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"time"
)

// A step is how far the work has come: n of total, 0 of 0 where that is not
// known. Busy is false while nothing is at work.
type step struct {
	Busy  bool   `json:"busy"`
	What  string `json:"what"`
	N     int    `json:"n"`
	Total int    `json:"total"`
}

// progress is the present step, for any number of watchers.
type progress struct {
	mu      sync.Mutex
	now     step
	next    chan struct{} // closed when now is replaced
	streams chan struct{} // holds one for each watcher
}

func newProgress() *progress {
	return &progress{next: make(chan struct{}), streams: make(chan struct{}, maxStreams)}
}

func (p *progress) set(s step) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = s
	close(p.next)
	p.next = make(chan struct{})
}

func (p *progress) get() (step, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.now, p.next
}

// pace is the shortest time between two events of a stream, pulse the longest.
const (
	pace  = 100 * time.Millisecond
	pulse = 15 * time.Second
)

// watch sends the present step and each later one as an event of a stream:
// https://html.spec.whatwg.org/multipage/server-sent-events.html.
func (s *Server) watch(w http.ResponseWriter, r *http.Request) {
	p := s.progress
	select {
	case p.streams <- struct{}{}:
		defer func() { <-p.streams }()
	default:
		w.Header().Set("Retry-After", "5")
		fail(w, r, http.StatusServiceUnavailable, "too many are watching already")
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	c := http.NewResponseController(w)
	send := func(event string) bool {
		c.SetWriteDeadline(time.Now().Add(pulse)) // one that cannot be set does not hold
		if _, err := fmt.Fprint(w, event); err != nil {
			return false
		}
		return c.Flush() == nil
	}
	for {
		now, next := p.get()
		b, err := json.Marshal(now)
		if err != nil || !send("data: "+string(b)+"\n\n") {
			return
		}
		if !s.wait(r, pace) {
			return
		}
		for changed := false; !changed; {
			select {
			case <-next:
				changed = true
			case <-time.After(pulse):
				if !send(": still here\n\n") {
					return
				}
			case <-r.Context().Done():
				return
			case <-s.stopped.Done():
				return
			}
		}
	}
}

// wait waits for a time; false if the request or the server ended before.
func (s *Server) wait(r *http.Request, d time.Duration) bool {
	select {
	case <-time.After(d):
		return true
	case <-r.Context().Done():
	case <-s.stopped.Done():
	}
	return false
}
