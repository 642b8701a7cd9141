package serve

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"

	"crosscheck/source"
)

// work is what is compared, one lot of reports at a time.
type work struct {
	*Server
	turn  chan struct{} // held by who is at work
	queue chan struct{} // holds one for each who sends, waits or is at work

	mu     sync.Mutex
	inputs []source.Input
	story  *Story // nil if there is none
}

func newWork(s *Server, ins []source.Input) *work {
	return &work{Server: s, inputs: ins, turn: make(chan struct{}, 1), queue: make(chan struct{}, maxQueue)}
}

// current is the story, nil if there is none. A story is never changed.
func (w *work) current() *Story {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.story
}

func (w *work) set(ins []source.Input, s *Story) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.inputs, w.story = ins, s
}

var (
	errBusy = &failure{http.StatusServiceUnavailable, "too much is being compared already; try again in a moment"}
	errNone = &failure{http.StatusNotFound, "there are no reports yet"}
)

// queued has a function answer unless too many requests are under way. It is
// asked before a request's body is read, so that what is held is bounded.
func (w *work) queued(f func(http.ResponseWriter, *http.Request) error) func(http.ResponseWriter, *http.Request) error {
	return func(rw http.ResponseWriter, r *http.Request) error {
		select {
		case w.queue <- struct{}{}:
			defer func() { <-w.queue }()
			return f(rw, r)
		default:
			return errBusy
		}
	}
}

// take has f do its work once nothing else is at work.
func (w *work) take(ctx context.Context, f func() error) error {
	select {
	case w.turn <- struct{}{}:
		defer func() { <-w.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	return f()
}

// again compares the inputs of the story anew.
func (w *work) again(ctx context.Context) error {
	defer w.progress.set(step{})
	return w.take(ctx, func() error { return w.replace(ctx, w.inputs) })
}

// add adds inputs to those of the story.
func (w *work) add(ctx context.Context, ins []source.Input) error {
	return w.take(ctx, func() error {
		all := append(slices.Clip(w.inputs), named(ins, len(w.inputs))...)
		var size int64
		for _, in := range all {
			size += int64(len(in.Data))
		}
		if len(all) > MaxReports || size > 4*w.MaxUpload {
			return &failure{http.StatusRequestEntityTooLarge, "the story would hold too much; begin anew"}
		}
		return w.replace(ctx, all)
	})
}

// clear forgets the story.
func (w *work) clear(ctx context.Context) error {
	return w.take(ctx, func() error {
		w.pages.forget()
		w.set(nil, nil)
		return nil
	})
}

// replace makes inputs those of the story; it is called by who is at work.
func (w *work) replace(ctx context.Context, ins []source.Input) error {
	if len(ins) == 0 {
		w.set(nil, nil)
		return nil
	}
	s, err := w.compare(ctx, ins)
	if err == nil {
		w.set(ins, s)
	}
	return err
}

// once compares inputs that are no part of the story.
func (w *work) once(ctx context.Context, ins []source.Input) (s *Story, err error) {
	err = w.take(ctx, func() error {
		s, err = w.compare(ctx, named(ins, 0))
		return err
	})
	return s, err
}

func (w *work) compare(ctx context.Context, ins []source.Input) (*Story, error) {
	w.progress.set(step{Busy: true, What: "reading"})
	defer w.progress.set(step{})
	s, err := w.Compare(ctx, Task{
		Inputs: ins, Client: w.pages.client(), MaxBytes: 2 * w.MaxUpload, MaxReports: MaxReports,
		Watch: func(what string, n, total int) { w.progress.set(step{true, what, n, total}) },
	})
	switch {
	case errors.Is(err, ErrTooMany):
		return nil, &failure{http.StatusRequestEntityTooLarge, err.Error()}
	case err != nil:
		return nil, err
	case len(s.Testimonies) == 0:
		return nil, &failure{http.StatusUnprocessableEntity, strings.Join(append([]string{"no report was read"}, s.Trouble...), "; ")}
	}
	return s, nil
}

// ErrTooMany is what Compare returns for more reports than a task may have.
var ErrTooMany = fmt.Errorf("more than %d reports", MaxReports)
