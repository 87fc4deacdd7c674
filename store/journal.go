package store

import (
	"errors"
	"iter"
	"os"

	"go.etcd.io/bbolt"

	"example.com/hearten/engine"
)

// pageEvents is how many events are read in one transaction.
const pageEvents = 512

// Append adds the events, all or none, and returns them with their places. When it returns without an error they are on
// disk. The first use makes the folder and the file.
func (s *Store) Append(events ...engine.Event) ([]engine.Event, error) {
	const doing = "append to"
	for _, e := range events {
		if e.Fact == nil {
			return nil, s.failed(doing, errors.New("an event without a fact"))
		}
	}
	if len(events) == 0 {
		return nil, nil
	}
	var out []engine.Event
	err := s.write(func(b *book) (err error) {
		placed := make([]engine.Event, len(events))
		for i, e := range events {
			placed[i] = e
			placed[i].Seq = b.tail.Seq + 1 + uint64(i)
		}
		out, err = b.put(placed)
		return err
	})
	if err != nil {
		return nil, s.failed(doing, err)
	}
	return out, nil
}

// Read yields the events after a place, in order, in pages: nothing is held while the caller's code runs. What is read from
// the beginning is verified as a whole, what is read after a place from there on. An error ends the sequence, and what came
// before it may not be all that was there.
func (s *Store) Read(after uint64) iter.Seq2[engine.Event, error] {
	return func(yield func(engine.Event, error) bool) {
		r := reader{store: s, at: mark{Seq: after}, whole: after == 0}
		for {
			events, err := r.page()
			for _, e := range events {
				if !yield(e, nil) {
					return
				}
			}
			if err != nil {
				yield(engine.Event{}, s.failed("read", err))
				return
			}
			if len(events) == 0 {
				return
			}
		}
	}
}

// reader is a place in the journal between two transactions.
type reader struct {
	store *Store
	at    mark
	begun bool
	whole bool        // the count can be checked too
	known os.FileInfo // the file as it was last inspected
}

// page reads the next events. With an error come the events before it.
func (r *reader) page() (events []engine.Event, err error) {
	there := false
	err = r.store.read(r.inspect, func(b *book, h *head) (err error) {
		there = true
		if err := r.resume(b, h); err != nil {
			return err
		}
		if events, err = r.take(b); err != nil {
			return err
		}
		if len(events) < pageEvents && (r.at.Chain != b.tail.Chain || r.whole && r.at.Count != b.tail.Count) {
			return damaged("%d events were read up to place %d, and %d up to place %d were written",
				r.at.Count, r.at.Seq, b.tail.Count, b.tail.Seq)
		}
		return nil
	})
	if err == nil && r.begun && !there {
		err = damaged("the file was removed while it was read")
	}
	return events, err
}

// resume finds the place again. A rewrite since the last page changed the chain and the count, but no place.
func (r *reader) resume(b *book, h *head) error {
	if !r.begun {
		if err := b.check(h); err != nil {
			return err
		}
	}
	here, err := chainAt(b.events.Cursor(), r.at.Seq)
	if err != nil {
		return err
	}
	rewritten := r.begun && r.at.Rewrites != b.tail.Rewrites
	if (r.begun || r.whole) && !rewritten && here != r.at.Chain {
		return damagedAt(r.at.Seq, "the event is another one than was read before")
	}
	r.whole = r.whole && !rewritten
	r.begun, r.at.Chain, r.at.Rewrites = true, here, b.tail.Rewrites
	return nil
}

// take verifies and decodes the next records.
func (r *reader) take(b *book) (events []engine.Event, err error) {
	c := b.events.Cursor()
	for k, v := seekAfter(c, r.at.Seq); k != nil && len(events) < pageEvents; k, v = c.Next() {
		rec, err := openRecord(k, v)
		if err == nil {
			err = rec.follows(r.at.Chain)
		}
		if err != nil {
			return events, err
		}
		e, err := rec.event()
		if err != nil {
			return events, err
		}
		r.at.Count, r.at.Seq, r.at.Chain = r.at.Count+1, rec.seq, rec.chain
		events = append(events, e)
	}
	return events, nil
}

// inspect guards the file, once as long as it does not change.
func (r *reader) inspect(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if k := r.known; k != nil && os.SameFile(k, info) && k.Size() == info.Size() && k.ModTime().Equal(info.ModTime()) {
		return nil
	}
	r.known = info
	return guard(f)
}

// read runs fn in a transaction that only reads, with the head as it was before; not at all where no journal is.
func (s *Store) read(inspect func(*os.File) error, fn func(*book, *head) error) error {
	release, err := s.lock(false)
	if err != nil {
		return err
	}
	defer release()
	h, there, err := s.present()
	if err != nil || !there {
		return err
	}
	ses := session{path: s.journal(), access: reading, timeout: s.boltTimeout(), inspect: inspect}
	return ses.run(func(tx *bbolt.Tx) error {
		b, err := openBook(tx)
		if err != nil {
			return err
		}
		return fn(b, h)
	})
}

// present reads the head and says whether there is a journal. The head comes first: a journal is there before its head is.
func (s *Store) present() (h *head, there bool, err error) {
	if h, err = readHead(s.head()); err != nil {
		return nil, false, err
	}
	there, err = plainFile(s.journal())
	if err == nil && !there && h != nil {
		err = damaged("the file is missing or empty, and %d events were written", h.Count)
	}
	return h, there, err
}
