package hostiletest

import (
	"bytes"
	"fmt"
	"strings"
)

// ends are archives that end too early or too late, or are not what was packed.
func ends() []Archive {
	whole := func() []byte { return packed(tape(entries()...)) }
	open := func() []byte { b := tape(entries()...); return b[:len(b)-1024] }
	spoil := func(at int) func() []byte {
		return func() []byte {
			b := whole()
			if at < 0 {
				at += len(b)
			}
			b[at] ^= 0x55
			return b
		}
	}
	out := []Archive{
		raw("bytes behind the tar file", func() []byte { return packed(append(tape(entries()...), "x"...)) }),
		raw("a second tar file behind the first", func() []byte { return packed(append(tape(entries()...), tape(entry{name: "../x.md", body: "x"})...)) }),
		raw("a file behind a block of nothing", func() []byte {
			return packed(bytes.Join([][]byte{open(), make([]byte, 1024), tape(entry{name: "x.md"})}, nil))
		}),
		raw("bytes behind the compressed data", func() []byte { return append(whole(), "x"...) }),
		raw("nothing behind the compressed data", func() []byte { return append(whole(), 0) }),
		raw("a second member", func() []byte { return append(whole(), packed([]byte("x"))...) }),
		raw("an empty second member", func() []byte { return append(whole(), packed(nil)...) }),
		raw("the pack in two members", func() []byte { b := tape(entries()...); return append(packed(b[:512]), packed(b[512:])...) }),
		raw("no end", func() []byte { return packed(open()) }),
		raw("half an end", func() []byte { return packed(append(open(), make([]byte, 512)...)) }),
		raw("an end of 700 bytes", func() []byte { return packed(append(open(), make([]byte, 700)...)) }),
		raw("a tar file cut in a header", func() []byte { return packed(open()[:700]) }),
		raw("a tar file cut in a file", func() []byte { b := open(); return packed(b[:len(b)-600]) }),
		raw("a wrong checksum of the whole", spoil(-8)), raw("a wrong length of the whole", spoil(-1)),
		raw("a head with flags that nobody knows", func() []byte { b := whole(); b[3] |= 0xe0; return b }),
		raw("a way to compress that nobody knows", func() []byte { b := whole(); b[2] = 7; return b }),
		raw("a head that does not end", func() []byte {
			return append([]byte("\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff"), bytes.Repeat([]byte("a"), 100_000)...)
		}),
		raw("a wrong checksum of a head", func() []byte {
			b := tape(entries()...)
			return append(stored([]byte("\x1f\x8b\x08\x02\x00\x00\x00\x00\x00\xff\x00\x00"), b), trailer(b)...)
		}),
		of("a header with a wrong checksum", with(entry{name: "x.md", body: "x", badSum: true})...),
	}
	for _, part := range []int{1, 2, 9, 10, 11, 30, 50, 70, 90} { // bytes, then hundredths
		out = append(out, raw(fmt.Sprintf("a file cut after %d", part), func() []byte {
			b := whole()
			if part > 11 {
				return b[:len(b)*part/100]
			}
			return b[:part]
		}))
	}
	for _, short := range []int{1, 4, 8, 9} {
		out = append(out, raw(fmt.Sprintf("a file cut %d bytes before its end", short), func() []byte { b := whole(); return b[:len(b)-short] }))
	}
	for _, at := range []int{20, 200, 400, 600} {
		out = append(out, raw(fmt.Sprintf("a wrong byte at %d", at), spoil(at)))
	}
	return out
}

// formats are files of other kinds under the name of an archive.
func formats() []Archive {
	text := func(what, s string) Archive { return raw(what+" under the name", func() []byte { return []byte(s) }) }
	return []Archive{
		text("a zip file", "PK\x03\x04\x14\x00\x00\x00\x00\x00"+strings.Repeat("\x00", 100)), text("an empty zip file", "PK\x05\x06"+strings.Repeat("\x00", 18)),
		text("nothing", ""), text("a page of the web", "<!doctype html><title>Not found</title>"), text("a lesson", lesson),
		text("bzip2", "BZh91AY&SY"), text("xz", "\xfd7zXZ\x00\x00"), text("zstd", "\x28\xb5\x2f\xfd"), text("a program", "\x7fELF\x02\x01\x01"), text("a PDF", "%PDF-1.7\n"),
		raw("a tar file that is not compressed", func() []byte { return tape(entries()...) }),
		raw("an archive compressed twice", func() []byte { return packed(packed(tape(entries()...))) }),
		raw("a compressed nothing", func() []byte { return packed(nil) }),
		raw("a tar file without files", func() []byte { return packed(end()) }),
		raw("a compressed text", func() []byte { return packed([]byte(lesson)) }),
		raw("a compressed zip file", func() []byte { return packed([]byte("PK\x03\x04" + strings.Repeat("\x00", 1000))) }),
		of("folders alone", entry{name: "x/", kind: '5'}),
	}
}
