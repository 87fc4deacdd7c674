package engine

import (
	"cmp"
	"errors"
	"iter"
	"maps"
	"slices"
	"sync"
)

// Errors that callers of a journal branch on.
var (
	// ErrHeld: another process keeps the journal and did not let go in time.
	ErrHeld = errors.New("the journal is held by another process")
	// ErrDamaged: the journal's file is not what was written.
	ErrDamaged = errors.New("the journal is damaged")
)

// Journal is the learner's record: events in the order in which they happened.
type Journal interface {
	// Append adds the events, all or none, and returns them with their places. When it returns, they are on disk.
	Append(events ...Event) ([]Event, error)
	// Read yields the events after a place, in order. An error comes with the zero event and ends the sequence. Nothing
	// is held while the caller's code runs: it may append, or stop.
	Read(after uint64) iter.Seq2[Event, error]
	// Rewrite replaces the journal by the events that keep returns true for, in the form that it gives them. Their places
	// stay; nothing of the rest is left in the journal's files. It returns how many events were changed or left out.
	Rewrite(keep func(Event) (Event, bool)) (int, error)
	// Erase removes all that the journal's files hold, readable or not, drafts too where they are kept in the same ones.
	// After it the journal is as a new one: places begin at 1 again.
	Erase() error
}

// Drafts keeps text that is being written, by the key of its prompt. It is not part of the record.
type Drafts interface {
	// Draft returns the text, or "".
	Draft(key string) (string, error)
	// SetDraft keeps the text; "" removes it.
	SetDraft(key, text string) error
	// CountDrafts counts the drafts that match.
	CountDrafts(match func(key, text string) bool) (int, error)
	// ForgetDrafts removes the drafts that match, so that nothing of them is left in its files, and counts them.
	ForgetDrafts(match func(key, text string) bool) (int, error)
}

// Memory is a journal and drafts that live in memory: for tests and for demonstrations. The zero value is empty.
type Memory struct {
	mu     sync.Mutex
	events []Event
	seq    uint64
	erased int // how often
	drafts map[string]string
}

// Remember returns a memory that holds what a journal and drafts hold, at the same places.
func Remember(j Journal, d Drafts) (*Memory, error) {
	m := &Memory{drafts: map[string]string{}}
	for e, err := range j.Read(0) {
		if err != nil {
			return nil, err
		}
		m.events, m.seq = append(m.events, e), e.Seq
	}
	_, err := d.CountDrafts(func(key, text string) bool {
		m.drafts[key] = text
		return true
	})
	return m, err
}

// Append adds the events.
func (m *Memory) Append(events ...Event) ([]Event, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := slices.Clone(events)
	// Through the codec, so that what a journal gives back is never more than what a file can hold.
	for i := range out {
		out[i].Seq = m.seq + uint64(i) + 1
		b, err := out[i].MarshalJSON()
		if err != nil {
			return nil, err
		}
		if err := out[i].UnmarshalJSON(b); err != nil {
			return nil, err
		}
	}
	m.seq += uint64(len(out))
	m.events = append(m.events, out...)
	return slices.Clone(out), nil
}

// Read yields the events after a place.
func (m *Memory) Read(after uint64) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		at := after
		for {
			m.mu.Lock()
			i, found := slices.BinarySearchFunc(m.events, at, func(e Event, seq uint64) int { return cmp.Compare(e.Seq, seq) })
			if found {
				i++
			}
			if i >= len(m.events) {
				m.mu.Unlock()
				return
			}
			e := m.events[i]
			m.mu.Unlock()
			at = e.Seq
			if !yield(e, nil) {
				return
			}
		}
	}
}

// Rewrite keeps what keep keeps; it starts again when something was appended meanwhile.
func (m *Memory) Rewrite(keep func(Event) (Event, bool)) (int, error) {
	for {
		m.mu.Lock()
		old, seq, erased := slices.Clone(m.events), m.seq, m.erased
		m.mu.Unlock()
		kept, changed, err := Sift(old, keep)
		if err != nil {
			return 0, err
		}
		m.mu.Lock()
		if m.seq == seq && m.erased == erased {
			m.events = kept
			m.mu.Unlock()
			return changed, nil
		}
		m.mu.Unlock()
	}
}

// Erase removes events and drafts.
func (m *Memory) Erase() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.events, m.seq, m.drafts = nil, 0, nil
	m.erased++
	return nil
}

// Sift runs keep over events: what a journal's Rewrite leaves, and how many events it changed or left out.
func Sift(events []Event, keep func(Event) (Event, bool)) (kept []Event, changed int, err error) {
	for _, e := range events {
		got, ok := keep(e)
		if !ok {
			changed++
			continue
		}
		before, err := e.MarshalJSON()
		if err != nil {
			return nil, 0, err
		}
		got.Seq = e.Seq
		after, err := got.MarshalJSON()
		if err != nil {
			return nil, 0, err
		}
		if !slices.Equal(before, after) {
			changed++
		}
		kept = append(kept, got)
	}
	return kept, changed, nil
}

// Draft returns the text kept under key.
func (m *Memory) Draft(key string) (string, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.drafts[key], nil
}

// SetDraft keeps text under key.
func (m *Memory) SetDraft(key, text string) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.drafts == nil {
		m.drafts = map[string]string{}
	}
	if text == "" {
		delete(m.drafts, key)
		return nil
	}
	m.drafts[key] = text
	return nil
}

// CountDrafts counts the drafts that match.
func (m *Memory) CountDrafts(match func(key, text string) bool) (int, error) {
	return len(m.matching(match)), nil
}

// ForgetDrafts removes the drafts that match.
func (m *Memory) ForgetDrafts(match func(key, text string) bool) (int, error) {
	keys := m.matching(match)
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, key := range keys {
		delete(m.drafts, key)
	}
	return len(keys), nil
}

// matching lists the keys of the drafts that match; the caller's code runs without the lock.
func (m *Memory) matching(match func(key, text string) bool) []string {
	m.mu.Lock()
	drafts := maps.Clone(m.drafts)
	m.mu.Unlock()
	var keys []string
	for key, text := range drafts {
		if match(key, text) {
			keys = append(keys, key)
		}
	}
	return keys
}
