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
	leaf []byte // reused for every leaf of one page
}

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

// page reads a page with all that overflows from it into b, checks its head, and refuses a page that was met before.
func (g *inspection) page(id uint64, b []byte) (page, error) {
	size := uint64(g.meta.pageSize)
	if id < firstPage || id >= g.meta.high {
		return page{}, damaged("page %d is outside the file", id)
	}
	b, err := g.read(id, size, b)
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
		p.b, err = g.read(id, (1+over)*size, nil)
	}
	return p, err
}

func (g *inspection) read(id, n uint64, b []byte) ([]byte, error) {
	if uint64(cap(b)) < n {
		b = make([]byte, n)
	}
	b = b[:n]
	_, err := g.file.ReadAt(b, int64(id*uint64(g.meta.pageSize)))
	if err == io.EOF {
		err = damaged("the file is cut at page %d", id)
	}
	return b, err
}

// freeList checks the list of pages to write into next. It comes after the trees: no page of theirs may be on it.
func (g *inspection) freeList() error {
	p, err := g.page(g.meta.free, nil)
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
