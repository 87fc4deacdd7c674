package store

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"example.com/hearten/store/disk"
)

const headFormat = 1

// mark says how far a journal got.
type mark struct {
	// Count is the number of events, Seq the last place given (its event may have been forgotten), Chain the last event's.
	Count uint64 `json:"count"`
	Seq   uint64 `json:"seq"`
	Chain chain  `json:"chain"`
	// Rewrites counts how often the journal was rewritten: chains are comparable within one rewrite only.
	Rewrites uint64 `json:"rewrites"`
}

// head is the mark kept outside the journal, which tells a journal that lost its end from one that never had it.
type head struct {
	Format int `json:"format"`
	mark
	// Next is where the journal stands when the rewrite that is under way is done: after a crash either may be true.
	Next *mark `json:"next,omitempty"`
}

// readHead returns nil when there is none.
func readHead(path string) (*head, error) {
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	h := new(head)
	if err := json.Unmarshal(b, h); err != nil || h.Format != headFormat {
		return nil, damaged("the file %s beside it is not what was written", headName)
	}
	return h, nil
}

// says tells whether the head is exactly m.
func (h *head) says(m mark) bool { return h != nil && h.Next == nil && h.mark == m }

// stage writes a head beside the present one and flushes it, so that what can go wrong goes wrong before the commit.
func (s *Store) stage(m mark, next *mark) error {
	b, err := json.Marshal(head{headFormat, m, next})
	if err != nil {
		return err
	}
	f, err := createPrivate(s.head() + newSuffix)
	if err != nil {
		return err
	}
	if _, err = f.Write(append(b, '\n')); err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// publish puts the staged head in place. Whether the name lasts is not waited for: an older head is only one that is behind.
func (s *Store) publish() error { return os.Rename(s.head()+newSuffix, s.head()) }

// setHead stages and publishes a head for good.
func (s *Store) setHead(m mark, next *mark) error {
	if err := s.stage(m, next); err != nil {
		return err
	}
	if err := s.publish(); err != nil {
		return err
	}
	return disk.SyncDir(s.dir)
}

// check compares the journal's own mark with the head and with its last events. A head that is behind by commits that
// follow from it is an ordinary crash between commit and head, and heals with the next write. A head that is missing is
// one at the beginning.
func (b *book) check(h *head) error {
	if h == nil {
		h = &head{mark: mark{Rewrites: b.tail.Rewrites}}
	}
	err := b.passes(h.mark)
	if err != nil && h.Next != nil && b.passes(*h.Next) == nil {
		return nil
	}
	return err
}

// passes says whether the journal went through m.
func (b *book) passes(m mark) error {
	switch {
	case m.Rewrites != b.tail.Rewrites:
		return damaged("the journal is another one than the file %s beside it knows", headName)
	case m.Seq > b.tail.Seq || m.Count > b.tail.Count:
		return damaged("it ends with %d events at place %d, and %d up to place %d were written",
			b.tail.Count, b.tail.Seq, m.Count, m.Seq)
	}
	got, err := b.walk(m)
	if err != nil {
		return err
	}
	if got.Count != b.tail.Count || got.Chain != b.tail.Chain || got.Seq > b.tail.Seq {
		return damaged("its events end with %d at place %d, and %d up to place %d were written",
			got.Count, got.Seq, b.tail.Count, b.tail.Seq)
	}
	return nil
}

// walk verifies the events after m and returns where they end.
func (b *book) walk(m mark) (mark, error) {
	c := b.events.Cursor()
	at, err := chainAt(c, m.Seq)
	if err != nil {
		return m, err
	}
	if at != m.Chain {
		return m, damagedAt(m.Seq, "the event is another one than was written")
	}
	var scratch []byte
	for k, v := seekAfter(c, m.Seq); k != nil; k, v = c.Next() {
		r, err := openRecord(k, v)
		if err == nil {
			err = r.follows(m.Chain, &scratch)
		}
		if err != nil {
			return m, err
		}
		m.Count, m.Seq, m.Chain = m.Count+1, r.seq, r.chain
	}
	return m, nil
}

// cursor is what of bbolt's cursor is used here.
type cursor interface {
	Seek([]byte) (key, value []byte)
	Next() (key, value []byte)
	Prev() (key, value []byte)
	Last() (key, value []byte)
}

// chainAt returns the chain of the last event up to a place.
func chainAt(c cursor, seq uint64) (chain, error) {
	want := placeKey(seq)
	k, v := c.Seek(want)
	switch {
	case k == nil:
		k, v = c.Last()
	case !bytes.Equal(k, want):
		k, v = c.Prev()
	}
	if k == nil {
		return chain{}, nil
	}
	r, err := openRecord(k, v)
	return r.chain, err
}

// seekAfter moves to the first event after a place.
func seekAfter(c cursor, seq uint64) (key, value []byte) {
	if seq == ^uint64(0) {
		return nil, nil
	}
	return c.Seek(placeKey(seq + 1))
}
