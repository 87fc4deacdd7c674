package content

import "slices"

// doubling appends to what may become very long: to make room seldom is worth more than to make just enough.
func doubling[T any](s []T, x T) []T {
	if len(s) == cap(s) {
		s = slices.Grow(s, len(s))
	}
	return append(s, x)
}

// roll is a long list that grows in pieces: what is in it stays where it is, where a slice would be copied again and again.
type roll[T any] struct{ pieces [][]T }

const pieceLength = 1 << 16

func (r *roll[T]) add(x T) {
	last := len(r.pieces) - 1
	if last < 0 || len(r.pieces[last]) == pieceLength {
		r.pieces = append(r.pieces, make([]T, 0, pieceLength))
		last++
	}
	r.pieces[last] = append(r.pieces[last], x)
}

func (r *roll[T]) count() int {
	last := len(r.pieces) - 1
	if last < 0 {
		return 0
	}
	return last*pieceLength + len(r.pieces[last])
}

// joined is the list as a slice. The roll is empty then.
func (r *roll[T]) joined() []T {
	out := make([]T, 0, r.count())
	for i, piece := range r.pieces {
		out = append(out, piece...)
		r.pieces[i] = nil // to be used again where memory is short
	}
	r.pieces = nil
	return out
}
