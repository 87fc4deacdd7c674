package packs

import (
	"archive/tar"
	"compress/gzip"
	"errors"
	"io"
	"slices"
)

// counter counts what is read, and refuses to go on without end.
type counter struct {
	r io.Reader
	n int64
}

// maxTape is how much an archive may unpack to: its files, with a header and padding for each.
const maxTape = maxTotal + maxEntries*2*512 + 1<<20

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.n += int64(n); c.n > maxTape {
		return 0, refuse("", "it unpacks to more than %d MB", maxTotal>>20)
	}
	return n, err
}

// tape goes through the entries of a compressed tar file, up to an end behind which there is nothing.
func tape(packed scroll, entry func(*tar.Header, io.Reader) error) error {
	rest := slices.Clone(packed)
	zip, err := gzip.NewReader(&rest)
	if err != nil {
		return unpackFault(err)
	}
	zip.Multistream(false)
	in := &counter{r: zip}
	entries := tar.NewReader(in)
	for {
		before := in.n
		h, err := entries.Next()
		if errors.Is(err, io.EOF) {
			// The end is two empty blocks. A tar file that was cut between two files has none.
			if in.n-before < 2*512 {
				return broken("", "it is cut short: its end is missing")
			}
			break
		}
		if err != nil {
			return unpackFault(err)
		}
		if err := entry(h, entries); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, entries); err != nil {
			return unpackFault(err)
		}
	}
	return nothingBehind(in, &rest)
}

// nothingBehind refuses all but empty blocks behind the end of a tar file, and anything behind the compressed data.
func nothingBehind(in io.Reader, rest *scroll) error {
	block := make([]byte, 512)
	for n := 0; ; n++ {
		got, err := io.ReadFull(in, block)
		switch {
		case slices.ContainsFunc(block[:got], func(b byte) bool { return b != 0 }):
			return refuse("", "there are bytes behind its end")
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF) && got > 0:
			if _, err := rest.ReadByte(); err == nil {
				return refuse("", "there are bytes behind its end")
			}
			return nil
		case err != nil:
			return unpackFault(err)
		case n > 2048:
			return refuse("", "there is more than a megabyte of nothing behind its end")
		}
	}
}

// unpackFault says in words why an archive cannot be unpacked.
func unpackFault(err error) error {
	var r *Refusal
	switch {
	case errors.As(err, &r):
		return r
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return broken("", "it is cut short")
	case errors.Is(err, gzip.ErrChecksum):
		return broken("", "its checksum differs: it is not what was packed")
	}
	return broken("", "it cannot be unpacked: %v", err)
}
