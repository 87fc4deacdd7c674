package store

import "example.com/hearten/engine"

// aheadPages is how many pages are read ahead at most: a year has three.
const aheadPages = 4

// stretch is what one transaction read: runs of events, and what was wrong after them.
type stretch struct {
	runs [][]engine.Event
	err  error
}

// ahead is a reading that began before it was asked for.
type ahead struct {
	reader *reader
	pages  chan stretch
	// last is the place of the last event that was handed on, forgot what the store had forgotten when the reading began.
	last, forgot uint64
}

// Ahead begins to read the journal from the beginning, beside whatever else a start has to do. The next Read from the
// beginning takes what was read, and ends like any other with a look at whether more was appended meanwhile.
func (s *Store) Ahead() {
	r := &reader{store: s, whole: true}
	a := &ahead{reader: r, pages: make(chan stretch, aheadPages), forgot: s.forgot.Load()}
	s.ahead.Store(a)
	go func() {
		defer close(a.pages)
		for range aheadPages {
			runs, err := r.page()
			if err == nil && len(runs) == 0 {
				return
			}
			a.pages <- stretch{runs, err}
			if err != nil {
				return
			}
		}
	}()
}

// pages returns what gives the pages after a place, one by one.
func (s *Store) pages(after uint64) func() ([][]engine.Event, error) {
	if after == 0 {
		if a := s.ahead.Swap(nil); a != nil {
			return a.next
		}
	}
	return (&reader{store: s, at: mark{Seq: after}, whole: after == 0}).page
}

// next gives the next page. What was read before something was forgotten is read again.
func (a *ahead) next() ([][]engine.Event, error) {
	p, ok := <-a.pages
	s := a.reader.store
	if now := s.forgot.Load(); ok && now != a.forgot {
		a.reader, a.forgot = &reader{store: s, at: mark{Seq: a.last}, whole: a.last == 0}, now
		for range a.pages {
		}
		ok = false
	}
	if !ok {
		return a.reader.page()
	}
	for _, events := range p.runs {
		a.last = events[len(events)-1].Seq
	}
	return p.runs, p.err
}
