package store

import (
	"runtime"
	"sync"

	"example.com/hearten/engine"
)

// pageBlocks is how many blocks are read in one transaction.
const pageBlocks = 16

// desk opens blocks side by side, on four processors at most. What its decoders met on one page they know on the next.
type desk struct {
	decoders []engine.Decoder
	used     chan *block // their memory serves again
}

// read verifies and decodes the records after a mark, up to a page of them, and moves the mark to the last. The events come
// in runs; with an error come those before it. more is true where the page is full.
func (d *desk) read(c cursor, at *mark) (runs [][]engine.Event, more bool, err error) {
	if d.decoders == nil {
		d.decoders = make([]engine.Decoder, min(4, runtime.GOMAXPROCS(0)))
		d.used = make(chan *block, len(d.decoders)+1)
	}
	blocks, more := d.open(c, *at)
	for _, b := range blocks {
		if len(b.events) > 0 {
			runs = append(runs, b.events)
			at.Count, at.Seq, at.Chain = at.Count+b.end.Count, b.end.Seq, b.end.Chain
		}
		if b.err != nil {
			return runs, false, b.err
		}
	}
	return runs, more, nil
}

// open copies the records after a mark into blocks, which are opened meanwhile; a lone one is opened here and now.
func (d *desk) open(c cursor, at mark) (blocks []*block, more bool) {
	work := make(chan *block)
	var all sync.WaitGroup
	defer all.Wait()
	defer close(work)
	b := &block{prev: at.Chain, last: at.Chain}
	for k, v := seekAfter(c, at.Seq); k != nil; k, v = c.Next() {
		if b.full() {
			if len(blocks) == 0 {
				d.work(&all, work)
			}
			blocks = append(blocks, b)
			work <- b
			if len(blocks) == pageBlocks {
				return blocks, true
			}
			b = b.following(d.used)
		}
		b.add(k, v)
	}
	if blocks = append(blocks, b); len(blocks) == 1 {
		b.open(&d.decoders[0])
	} else {
		work <- b
	}
	return blocks, false
}

// work begins to open blocks, a decoder a goroutine.
func (d *desk) work(all *sync.WaitGroup, work <-chan *block) {
	for i := range d.decoders {
		all.Go(func() {
			for b := range work {
				b.open(&d.decoders[i])
				select {
				case d.used <- b:
				default:
				}
			}
		})
	}
}
