package store

import (
	"encoding/binary"
	"hash/fnv"
	"io"
	"os"
)

// A bbolt file, as far as the guard needs it. Numbers have the machine's byte order, pages have numbers from 0.
const (
	pageHead = 16 // id u64, flags u16, count u16, overflow u32
	elemSize = 16 // branch: pos u32, ksize u32, page u64; leaf: flags u32, pos u32, ksize u32, vsize u32

	branchPage = 0x01
	leafPage   = 0x02
	freePage   = 0x10

	boltMagic   = 0xED0CDAED
	boltVersion = 2
	metaSize    = 64 // after the page's head
	firstPage   = 2  // 0 and 1 are the meta pages
)

// boltMeta is a meta page: where the newest tree and the list of free pages are.
type boltMeta struct {
	pageSize         uint32
	root, free, high uint64 // high is the first page beyond the used ones
	txid             uint64
}

// parseMeta returns false for a meta page that is not one or whose checksum is wrong.
func parseMeta(b []byte) (boltMeta, bool) {
	e := binary.NativeEndian
	sum := fnv.New64a()
	sum.Write(b[:metaSize-8])
	m := boltMeta{
		pageSize: e.Uint32(b[8:]), root: e.Uint64(b[16:]), free: e.Uint64(b[32:]), high: e.Uint64(b[40:]), txid: e.Uint64(b[48:]),
	}
	return m, e.Uint32(b) == boltMagic && e.Uint32(b[4:]) == boltVersion && e.Uint64(b[56:]) == sum.Sum64()
}

// inspection is one look at a file before bbolt maps it.
type inspection struct {
	file *os.File
	size int64
	meta boltMeta
	seen []bool // by page
	// window is a stretch of pages from first on, read at once where pages come one after the other; last is the last page
	// that was asked for. It is filled again and again: what is read from it is looked at before the next page is read.
	window      []byte
	first, last uint64
}

// windowPages is how many pages are read at once.
const windowPages = 16

// guard reads the pages that bbolt would follow and refuses a file whose numbers lead astray: bbolt trusts them, and a page
// that is its own ancestor or a free page in use ends in a crash that cannot be caught or in a page written over.
func guard(f *os.File) error {
	info, err := f.Stat()
	if err != nil {
		return err
	}
	g := &inspection{file: f, size: info.Size()}
	if err := g.findMeta(); err != nil {
		return err
	}
	g.seen = make([]bool, g.meta.high)
	if err := g.tree(g.meta.root, span{}); err != nil {
		return err
	}
	return g.freeList()
}

// findMeta chooses the meta page as bbolt does: the newer of those with a right checksum.
func (g *inspection) findMeta() error {
	const smallest, largest = 1 << 10, 1 << 16
	if g.size < 4*smallest {
		return damaged("the file has only %d bytes", g.size)
	}
	first, ok0 := g.metaAt(0)
	if !ok0 {
		// Where the second page begins depends on the page size, which only a meta page tells.
		for size := int64(smallest); size <= largest; size *= 2 {
			if m, ok := g.metaAt(size); ok && int64(m.pageSize) == size {
				g.meta = m
				return g.bounds()
			}
		}
		return damaged("both of its first pages are not what was written")
	}
	g.meta = first
	if first.pageSize < smallest || first.pageSize > largest || first.pageSize&(first.pageSize-1) != 0 {
		return damaged("its pages have %d bytes", first.pageSize)
	}
	if second, ok := g.metaAt(int64(first.pageSize)); ok {
		if second.pageSize != first.pageSize {
			return damaged("its pages have %d or %d bytes", first.pageSize, second.pageSize)
		}
		if second.txid > first.txid {
			g.meta = second
		}
	}
	return g.bounds()
}

func (g *inspection) metaAt(page int64) (boltMeta, bool) {
	b := make([]byte, metaSize)
	if _, err := g.file.ReadAt(b, page+pageHead); err != nil {
		return boltMeta{}, false
	}
	return parseMeta(b)
}

func (g *inspection) bounds() error {
	m := g.meta
	switch {
	case m.high > uint64(g.size)/uint64(m.pageSize):
		return damaged("the file is cut: %d bytes of %d", g.size, m.high*uint64(m.pageSize))
	case m.root < firstPage || m.root >= m.high || m.free < firstPage || m.free >= m.high:
		return damaged("its first page points outside the file")
	}
	return nil
}

// page reads a page with all that overflows from it, checks its head, and refuses a page that was met before. It holds until
// the next page is read.
func (g *inspection) page(id uint64) (page, error) {
	size := uint64(g.meta.pageSize)
	if id < firstPage || id >= g.meta.high {
		return page{}, damaged("page %d is outside the file", id)
	}
	b, err := g.look(id)
	if err != nil {
		return page{}, err
	}
	e := binary.NativeEndian
	p := page{id, e.Uint16(b[8:]), int(e.Uint16(b[10:])), b}
	over := uint64(e.Uint32(b[12:]))
	if e.Uint64(b) != id || id+over >= g.meta.high {
		return page{}, damaged("page %d is not what was written", id)
	}
	for i := id; i <= id+over; i++ {
		if g.seen[i] {
			return page{}, damaged("page %d is used twice", i)
		}
		g.seen[i] = true
	}
	if over > 0 {
		p.b = make([]byte, (1+over)*size)
		err = g.read(id, p.b)
	}
	return p, err
}

// look returns one page, through the window.
func (g *inspection) look(id uint64) ([]byte, error) {
	size := uint64(g.meta.pageSize)
	if id < g.first || id >= g.first+uint64(len(g.window))/size {
		n := uint64(1)
		if id == g.last+1 {
			n = min(windowPages, g.meta.high-id)
		}
		if uint64(cap(g.window)) < n*size {
			g.window = make([]byte, n*size)
		}
		g.window, g.first = g.window[:n*size], id
		if err := g.read(id, g.window); err != nil {
			g.window = nil
			return nil, err
		}
	}
	g.last = id
	at := (id - g.first) * size
	return g.window[at : at+size], nil
}

// read reads pages from id on.
func (g *inspection) read(id uint64, b []byte) error {
	_, err := g.file.ReadAt(b, int64(id*uint64(g.meta.pageSize)))
	if err == io.EOF {
		err = damaged("the file is cut at page %d", id)
	}
	return err
}

// freeList checks the list of pages to write into next. It comes after the trees: no page of theirs may be on it.
func (g *inspection) freeList() error {
	p, err := g.page(g.meta.free)
	if err != nil {
		return err
	}
	if p.flags != freePage {
		return damaged("page %d should list the free pages", p.id)
	}
	n, ids := uint64(p.count), p.b[pageHead:]
	if n == 0xFFFF {
		n, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids)/8) {
		return damaged("the list of free pages is longer than its page")
	}
	for i := range n {
		id := binary.NativeEndian.Uint64(ids[8*i:])
		if id < firstPage || id >= g.meta.high || g.seen[id] {
			return damaged("page %d cannot be free", id)
		}
		g.seen[id] = true
	}
	return nil
}
