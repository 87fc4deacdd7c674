package content

import "slices"

// states numbers the places where a run can stand, from 0, in the order in which they are found. A place is a key of a few words,
// the first of which holds the scene and what was given; the others what a run remembers as far as it can matter from there on.
type states struct {
	width int
	found int
	// keys are in pieces: what is in them stays where it is, where a slice would be copied again and again.
	keys [][]uint64
	// table is open addressing: in the upper half the upper half of the key's hash, in the lower 1 + the number; 0 is free. Where an
	// entry belongs are the first bits of its hash.
	table []uint64
	bits  int
	// fetched keeps fetch from being left out by the compiler.
	fetched uint64
}

// pieceBits says how many keys are in a piece.
const pieceBits = 12

func newStates(width int) states {
	const bits = 10
	return states{width: width, table: make([]uint64, 1<<bits), bits: bits}
}

func (s *states) count() int { return s.found }

func (s *states) key(id int) []uint64 {
	at := id & (1<<pieceBits - 1) * s.width
	return s.keys[id>>pieceBits][at : at+s.width]
}

// number returns the number of a key, and whether the key is new. h is the key's hash.
func (s *states) number(key []uint64, h uint64) (id int, first bool) {
	slot := s.slot(key, h)
	if n := uint32(s.table[slot]); n > 0 {
		return int(n - 1), false
	}
	id = s.found
	if id>>pieceBits == len(s.keys) {
		s.keys = append(s.keys, make([]uint64, s.width<<pieceBits))
	}
	s.found++
	copy(s.key(id), key)
	s.table[slot] = h&^lowHalf | uint64(id+1)
	if 2*(id+1) > len(s.table) {
		s.grow()
	}
	return id, true
}

// known returns the number of a key, -1 where it has none.
func (s *states) known(key []uint64) int {
	return int(uint32(s.table[s.slot(key, hash(key))])) - 1
}

// fetch looks where keys belong. The processor brings these places side by side, where one lookup would wait for the other; so it
// takes half the time to look them up all together.
func (s *states) fetch(hashes []uint64) {
	for _, h := range hashes {
		s.fetched ^= s.table[h>>(64-s.bits)]
	}
}

const lowHalf = 1<<32 - 1

// slot is where the key stands in the table, or where it would.
func (s *states) slot(key []uint64, h uint64) int {
	last := len(s.table) - 1
	for i := int(h >> (64 - s.bits)); ; i = (i + 1) & last {
		entry := s.table[i]
		if entry == 0 || entry&^lowHalf == h&^lowHalf && slices.Equal(s.key(int(uint32(entry)-1)), key) {
			return i
		}
	}
}

func (s *states) grow() {
	old := s.table
	s.bits += 2
	s.table = make([]uint64, 1<<s.bits)
	last := len(s.table) - 1
	for _, entry := range old {
		if entry == 0 {
			continue
		}
		i := int(entry >> (64 - s.bits))
		for s.table[i] != 0 {
			i = (i + 1) & last
		}
		s.table[i] = entry
	}
}

// hash mixes the words of a key, the same in every run of the program.
func hash(key []uint64) uint64 {
	h := uint64(0)
	for _, w := range key {
		h = (h ^ w) * 0x9e3779b97f4a7c15
		h ^= h >> 32
	}
	h *= 0xd6e8feb86659fd93
	return h ^ h>>32
}
