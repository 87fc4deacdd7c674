package store

import (
	"os"

	"example.com/hearten/engine"
)

// reader is a place in the journal between two transactions.
type reader struct {
	store *Store
	at    mark
	begun bool
	whole bool        // the count can be checked too
	known os.FileInfo // the file as it was last inspected
	desk  desk
}

// page reads the next events, in runs, none at the end. With an error come the events before it.
func (r *reader) page() (runs [][]engine.Event, err error) {
	there := false
	err = r.store.read(r.inspect, func(b *book, h *head) (err error) {
		there = true
		if err := r.resume(b, h); err != nil {
			return err
		}
		var more bool
		if runs, more, err = r.desk.read(b.events.Cursor(), &r.at); err != nil {
			return err
		}
		if !more && (r.at.Chain != b.tail.Chain || r.whole && r.at.Count != b.tail.Count) {
			return damaged("%d events were read up to place %d, and %d up to place %d were written",
				r.at.Count, r.at.Seq, b.tail.Count, b.tail.Seq)
		}
		return nil
	})
	if err == nil && r.begun && !there {
		err = damaged("the file was removed while it was read")
	}
	return runs, err
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
