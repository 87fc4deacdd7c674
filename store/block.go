package store

import "example.com/hearten/engine"

// A block is so many records, or fewer that are larger: enough to be worth another goroutine.
const (
	blockEvents = 128
	blockBytes  = 64 << 10
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

func (b *block) add(key, value []byte) {
	b.bytes = append(append(b.bytes, key...), value...)
	end := len(b.bytes)
	b.cuts = append(b.cuts, cut{end - len(value), end})
	if len(value) >= frameSize+len(b.last) {
		b.last = chain(value[frameSize:])
	}
}

// following is the next block, in the memory of one that is done with, if there is one.
func (b *block) following(used <-chan *block) *block {
	next := &block{prev: b.last, last: b.last}
	select {
	case old := <-used:
		next.bytes, next.cuts = old.bytes[:0], old.cuts[:0]
		old.bytes, old.cuts = nil, nil
	default:
		next.bytes, next.cuts = make([]byte, 0, cap(b.bytes)), make([]cut, 0, blockEvents)
	}
	return next
}

func (b *block) full() bool { return len(b.cuts) == blockEvents || len(b.bytes) >= blockBytes }

// open verifies and decodes the records.
func (b *block) open(d *engine.Decoder) {
	defer func() {
		if r := recover(); r != nil {
			b.err = damaged("%v", r)
		}
	}()
	b.end.Chain = b.prev
	b.events = make([]engine.Event, 0, len(b.cuts))
	var scratch []byte
	begin := 0
	for _, c := range b.cuts {
		r, err := openRecord(b.bytes[begin:c.key], b.bytes[c.key:c.value])
		if err == nil {
			err = r.follows(b.end.Chain, &scratch)
		}
		var e engine.Event
		if err == nil {
			e, err = r.event(d)
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
