package hostiletest

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"maps"
	"slices"
	"strconv"
)

// entry is one entry of a tar file, with whatever one likes in its header.
type entry struct {
	name, body string
	kind       byte // '0' where it is 0
	mode       int64
	link       string
	// size is what the header says instead of the length of the body, where sized is true.
	size  int64
	sized bool
	// field puts bytes anywhere into the header, before the checksum is made.
	field map[int]string
	// badSum spoils the checksum.
	badSum bool
	// pax are records of an extended header in front.
	pax map[string]string
	// raw is an extended header's body as it is, instead of records.
	raw string
}

// header is the block in front of a file.
func (e entry) header() []byte {
	b := make([]byte, 512)
	copy(b, e.name)
	mode, size, kind := e.mode, int64(len(e.body)), e.kind
	if mode == 0 {
		mode = 0o644
	}
	if e.sized {
		size = e.size
	}
	if kind == 0 {
		kind = '0'
	}
	copy(b[100:], fmt.Sprintf("%07o", mode))
	copy(b[108:], "0000000\x000000000\x00")
	if size >= 0 && size < 1<<33 {
		copy(b[124:], fmt.Sprintf("%011o", size))
	} else {
		b[124] = 0x80
		binary.BigEndian.PutUint64(b[128:], uint64(size))
		if size < 0 {
			copy(b[124:], "\xff\xff\xff\xff")
		}
	}
	copy(b[136:], "00000000000")
	b[156] = kind
	copy(b[157:257], e.link)
	copy(b[257:], "ustar\x0000")
	for at, text := range e.field {
		copy(b[at:], text)
	}
	copy(b[148:], "        ")
	sum := 0
	for _, c := range b {
		sum += int(c)
	}
	if e.badSum {
		sum++
	}
	copy(b[148:], fmt.Sprintf("%06o\x00 ", sum))
	return b
}

func (e entry) writeTo(w io.Writer) {
	if e.raw != "" || len(e.pax) > 0 {
		body := e.raw
		for _, key := range slices.Sorted(maps.Keys(e.pax)) {
			body += record(key, e.pax[key])
		}
		entry{name: "pax", kind: 'x', body: body}.writeTo(w)
	}
	w.Write(e.header())
	io.WriteString(w, e.body)
	w.Write(make([]byte, (512-len(e.body)%512)%512))
}

// record is a record of an extended header: its own length, a key and a value.
func record(key, value string) string {
	rest := " " + key + "=" + value + "\n"
	n := len(rest) + 1
	for len(strconv.Itoa(n))+len(rest) != n {
		n++
	}
	return strconv.Itoa(n) + rest
}

// end is the two empty blocks that a tar file ends with.
func end() []byte { return make([]byte, 1024) }

// tape is a tar file of entries.
func tape(entries ...entry) []byte {
	var b bytes.Buffer
	for _, e := range entries {
		e.writeTo(&b)
	}
	return append(b.Bytes(), end()...)
}

// packed is a file compressed by gzip.
func packed(b []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(b)
	w.Close()
	return out.Bytes()
}

// bomb is head, then so many bytes of nothing, then tail, compressed.
func bomb(head []byte, nothing int, tail []byte) []byte {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write(head)
	zeros := make([]byte, 1<<20)
	for ; nothing > 0; nothing -= len(zeros) {
		w.Write(zeros[:min(nothing, len(zeros))])
	}
	w.Write(tail)
	w.Close()
	return out.Bytes()
}

// stored is a gzip member of one stored block, with a head of one's own.
func stored(head []byte, b []byte) []byte {
	out := bytes.Clone(head)
	for len(b) > 0 {
		n := min(len(b), 65535)
		last := byte(0)
		if n == len(b) {
			last = 1
		}
		out = append(out, last)
		out = binary.LittleEndian.AppendUint16(out, uint16(n))
		out = binary.LittleEndian.AppendUint16(out, ^uint16(n))
		out, b = append(out, b[:n]...), b[n:]
	}
	return out
}

// trailer is what a gzip member ends with.
func trailer(b []byte) []byte {
	out := binary.LittleEndian.AppendUint32(nil, crc32.ChecksumIEEE(b))
	return binary.LittleEndian.AppendUint32(out, uint32(len(b)))
}
