package store

import (
	"slices"

	"example.com/hearten/engine"
)

// A block is so many records, or fewer that are larger: enough to be worth another goroutine.
const (
	blockEvents = 64
	blockBytes  = 32 << 10
)

// block is a run of records on its way to events. It holds copies: only the goroutine of the transaction touches bbolt's
// memory, for only there a fault in it is caught.
type block struct {
	bytes []byte
	cuts  []cut
	prev  chain // before its first record
	last  chain // that its last record claims to have
	// events are those up to the first record that is not as it was written, end is where they end, err says what is.
	events []engine.Event
	end    mark
	err    error
}

// cut says where a record's key and value end.
type cut struct{ key, value int }

// grow makes room for a full block at once.
func (b *block) grow() {
	b.bytes, b.cuts = slices.Grow(b.bytes, blockBytes+blockBytes/4), slices.Grow(b.cuts, blockEvents)
}

func (b *block) add(key, value []byte) {
	b.bytes = append(append(b.bytes, key...), value...)
	end := len(b.bytes)
	b.cuts = append(b.cuts, cut{end - len(value), end})
	if len(value) >= frameSize+len(b.last) {
		b.last = chain(value[frameSize:])
	}
}

func (b *block) full() bool { return len(b.cuts) == blockEvents || len(b.bytes) >= blockBytes }

// opener verifies and decodes blocks, one at a time. What it met it knows in the next.
type opener struct {
	decoder engine.Decoder
	scratch []byte
}

// open verifies and decodes the records.
func (o *opener) open(b *block) {
	defer func() {
		if r := recover(); r != nil {
			b.err = damaged("%v", r)
		}
	}()
	b.end.Chain = b.prev
	b.events = make([]engine.Event, 0, len(b.cuts))
	begin := 0
	for _, c := range b.cuts {
		r, err := openRecord(b.bytes[begin:c.key], b.bytes[c.key:c.value])
		if err == nil {
			err = r.follows(b.end.Chain, &o.scratch)
		}
		var e engine.Event
		if err == nil {
			e, err = r.event(&o.decoder)
		}
		if err != nil {
			b.err = err
			return
		}
		b.events = append(b.events, e)
		b.end = mark{Count: b.end.Count + 1, Seq: r.seq, Chain: r.chain}
		begin = c.value
	}
}
