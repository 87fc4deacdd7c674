package store

import (
	"bytes"
	"encoding/binary"
)

// page is one page of a bbolt file, or the small one that a bucket of few entries keeps inside its parent's.
type page struct {
	id    uint64
	flags uint16
	count int
	b     []byte
}

// span bounds the keys of a page: from low on, below high; nil is open.
type span struct{ low, high []byte }

func (s span) holds(key []byte) bool {
	return bytes.Compare(key, s.low) >= 0 && (s.high == nil || bytes.Compare(key, s.high) < 0)
}

// tree checks the page and all below it.
func (g *inspection) tree(id uint64, keys span) error {
	p, err := g.page(id)
	if err != nil {
		return err
	}
	if p.flags == branchPage {
		p.b = bytes.Clone(p.b)
		return g.branch(p, keys)
	}
	buckets, err := p.leaf(keys)
	for _, root := range buckets {
		if err == nil {
			err = g.tree(root, span{})
		}
	}
	return err
}

func (g *inspection) branch(p page, keys span) error {
	if p.count == 0 || pageHead+p.count*elemSize > len(p.b) {
		return damaged("page %d has %d parts", p.id, p.count)
	}
	e := binary.NativeEndian
	var low []byte
	var child uint64
	for i := range p.count {
		off := pageHead + i*elemSize
		key, _, ok := p.cut(off, e.Uint32(p.b[off:]), e.Uint32(p.b[off+4:]), 0)
		if !ok || !keys.holds(key) || i > 0 && bytes.Compare(key, low) <= 0 {
			return damaged("page %d, part %d is not what was written", p.id, i)
		}
		if i > 0 {
			if err := g.tree(child, span{low, key}); err != nil {
				return err
			}
		}
		low, child = key, e.Uint64(p.b[off+8:])
	}
	return g.tree(child, span{low, keys.high})
}

// leaf checks the entries of a leaf page and returns the first pages of the buckets in it.
func (p page) leaf(keys span) (buckets []uint64, err error) {
	if p.flags != leafPage || pageHead+p.count*elemSize > len(p.b) {
		return nil, damaged("page %d has the kind %#x and %d entries", p.id, p.flags, p.count)
	}
	e := binary.NativeEndian
	var last []byte
	for i := range p.count {
		off := pageHead + i*elemSize
		kind := e.Uint32(p.b[off:])
		key, value, ok := p.cut(off, e.Uint32(p.b[off+4:]), e.Uint32(p.b[off+8:]), e.Uint32(p.b[off+12:]))
		if !ok || kind > 1 || !keys.holds(key) || i > 0 && bytes.Compare(key, last) <= 0 {
			return nil, damaged("page %d, entry %d is not what was written", p.id, i)
		}
		last = key
		if kind == 0 {
			continue
		}
		root, err := p.bucket(value)
		if err != nil {
			return nil, err
		}
		if root != 0 {
			buckets = append(buckets, root)
		}
	}
	return buckets, nil
}

// bucket returns the first page of a bucket, or checks the one inside its value and returns 0.
func (p page) bucket(value []byte) (uint64, error) {
	const head = 16 // first page u64, sequence u64
	if len(value) < head {
		return 0, damaged("page %d has a bucket of %d bytes", p.id, len(value))
	}
	e := binary.NativeEndian
	if root := e.Uint64(value); root != 0 {
		return root, nil
	}
	inner := value[head:]
	if len(inner) < pageHead {
		return 0, damaged("page %d has a bucket of %d bytes", p.id, len(value))
	}
	buckets, err := page{p.id, e.Uint16(inner[8:]), int(e.Uint16(inner[10:])), inner}.leaf(span{})
	if err == nil && len(buckets) > 0 {
		err = damaged("page %d has a bucket in a bucket", p.id)
	}
	return 0, err
}

// cut returns an entry's key and value, which begin pos bytes after the entry's own head at off.
func (p page) cut(off int, pos, ksize, vsize uint32) (key, value []byte, ok bool) {
	begin := uint64(off) + uint64(pos)
	end := begin + uint64(ksize) + uint64(vsize)
	if ksize == 0 || end > uint64(len(p.b)) {
		return nil, nil, false
	}
	return p.b[begin : begin+uint64(ksize)], p.b[begin+uint64(ksize) : end], true
}
