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
}

// Ahead begins to read the journal from the beginning, beside whatever else a start has to do. The next Read from the
// beginning takes what was read, and ends like any other with a look at whether more was appended meanwhile.
func (s *Store) Ahead() {
	a := &ahead{&reader{store: s, whole: true}, make(chan stretch, aheadPages)}
	s.ahead.Store(a)
	go func() {
		defer close(a.pages)
		for range aheadPages {
			runs, err := a.reader.page()
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

func (a *ahead) next() ([][]engine.Event, error) {
	if p, ok := <-a.pages; ok {
		return p.runs, p.err
	}
	return a.reader.page()
}
