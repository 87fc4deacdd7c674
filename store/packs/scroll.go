package packs

import (
	"bytes"
	"errors"
	"io"
)

// scroll is an archive as it was read, piece by piece: it is never copied to grow.
type scroll [][]byte

// readPacked reads no more of an archive than it may have.
func readPacked(r io.Reader) (scroll, error) {
	const piece = 1 << 20
	var all scroll
	for {
		b := make([]byte, piece)
		n, err := io.ReadFull(r, b)
		all = append(all, b[:n])
		if len(all) > MaxArchive/piece && n > 0 {
			return nil, refuse("", "it is larger than %d MB", MaxArchive>>20)
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return all, formatFault(all[0])
		case err != nil:
			return nil, err
		}
	}
}

// formatFault refuses what is no gzip file by its first bytes.
func formatFault(head []byte) error {
	switch {
	case len(head) == 0:
		return broken("", "it is empty")
	case bytes.HasPrefix(head, []byte("PK")):
		return refuse("", "it is a zip file, whatever its name says; packs come as tar.gz")
	case !bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return refuse("", "it is no tar.gz file")
	case len(head) > 3 && head[3]&0xe0 != 0:
		return refuse("", "its head says what nobody knows")
	}
	return nil
}

// Read reads on; the reader is the scroll without what was read.
func (s *scroll) Read(p []byte) (int, error) {
	for len(*s) > 0 && len((*s)[0]) == 0 {
		*s = (*s)[1:]
	}
	if len(*s) == 0 {
		return 0, io.EOF
	}
	n := copy(p, (*s)[0])
	(*s)[0] = (*s)[0][n:]
	return n, nil
}

// ReadByte lets gzip read no byte more than it needs.
func (s *scroll) ReadByte() (byte, error) {
	var b [1]byte
	_, err := s.Read(b[:])
	return b[0], err
}
