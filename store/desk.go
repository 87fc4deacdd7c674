package store

import (
	"runtime"
	"sync"

	"example.com/hearten/engine"
)

// pageBlocks is how many blocks are read in one transaction.
const pageBlocks = 32

// desk opens blocks side by side, on four processors at most.
type desk struct {
	openers []opener
	used    chan *block // opened blocks, whose memory serves again
}

// read verifies and decodes the records after a mark, up to a page of them, and moves the mark to the last. The events come
// in runs; with an error come those before it. more is true where the page is full.
func (d *desk) read(c cursor, at *mark) (runs [][]engine.Event, more bool, err error) {
	if d.openers == nil {
		d.openers = make([]opener, min(4, runtime.GOMAXPROCS(0)))
		d.used = make(chan *block, len(d.openers)+1)
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
	b := d.block(at.Chain)
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
			b = d.block(b.last)
			b.grow()
		}
		b.add(k, v)
	}
	if blocks = append(blocks, b); len(blocks) == 1 {
		d.openers[0].open(b)
	} else {
		work <- b
	}
	return blocks, false
}

// block is an empty block after a chain, in the memory of one that is done with, if there is one.
func (d *desk) block(prev chain) *block {
	b := &block{prev: prev, last: prev}
	select {
	case old := <-d.used:
		b.bytes, b.cuts = old.bytes[:0], old.cuts[:0]
		old.bytes, old.cuts = nil, nil
	default:
	}
	return b
}

// work begins to open blocks, an opener a goroutine.
func (d *desk) work(all *sync.WaitGroup, work <-chan *block) {
	for i := range d.openers {
		all.Go(func() {
			for b := range work {
				d.openers[i].open(b)
				select {
				case d.used <- b:
				default:
				}
			}
		})
	}
}
