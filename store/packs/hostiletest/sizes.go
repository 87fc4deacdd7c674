package hostiletest

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
)

// sizes are archives that are too large in one way or another, or say so.
func sizes() []Archive {
	claims := func(size int64) entry { return entry{name: "x.md", body: "x", size: size, sized: true} }
	head := func(name string, size int64) []byte {
		var b bytes.Buffer
		for _, e := range entries() {
			e.writeTo(&b)
		}
		b.Write(entry{name: name, size: size, sized: true}.header())
		return b.Bytes()
	}
	return []Archive{
		raw("a file of 4 MB and a byte", func() []byte { return bomb(head("x.md", 4<<20+1), 4<<20+512, end()) }),
		raw("a file of 200 MB of nothing", func() []byte { return bomb(head("x.md", 200<<20), 200<<20, end()) }),
		raw("a picture of 4 MB that no badge names", func() []byte { return bomb(head("x.png", 4<<20), 4<<20, end()) }),
		raw("200 MB of nothing behind the end", func() []byte { return bomb(tape(entries()...), 200<<20, nil) }),
		raw("two megabytes of nothing behind the end", func() []byte { return bomb(tape(entries()...), 2<<20, nil) }),
		raw("200 MB of nothing and nothing else", func() []byte { return bomb(nil, 200<<20, nil) }),
		of("a file of eight gigabytes by its head", with(claims(8<<30))...),
		of("a file of the largest size by its head", with(claims(math.MaxInt64))...),
		of("a file of a size less than nothing", with(claims(-512))...),
		of("a file of a size that is no number", with(entry{name: "x.md", body: "x", field: map[int]string{124: "zzzzzzzzzzz"}})...),
		of("a file that says it is empty and is not", with(entry{name: "x.md", body: strings.Repeat("x", 600), sized: true})...),
		raw("65 MB in 17 files", func() []byte {
			all := entries()
			for i := range 17 {
				all = append(all, entry{name: fmt.Sprintf("x%d.png", i), body: strings.Repeat("\x00", 4_000_000)})
			}
			return packed(tape(all...))
		}),
		raw("12,001 files", func() []byte { return packed(tape(many("x%d.md", 0)...)) }),
		raw("12,001 folders", func() []byte { return packed(tape(many("x%d/", '5')...)) }),
		raw("12,000 files that are no lessons", func() []byte { return packed(tape(many("x%d.md", 0)[:12_000]...)) }),
		raw("100,000 extended headers", func() []byte {
			all := make([]entry, 100_000)
			for i := range all {
				all[i] = entry{name: "x", kind: 'x', body: record("comment", "x")}
			}
			return packed(tape(all...))
		}),
		raw("17 MB that cannot be compressed", func() []byte {
			b := make([]byte, 17<<20)
			rand.NewChaCha8([32]byte{}).Read(b)
			return append([]byte("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"), b...)
		}),
		of("a text of 100 KB", with(entry{name: "lessons/x.md", body: strings.Repeat("word ", 20_000)})...),
		raw("16 texts of 4 MB", func() []byte {
			all := entries()
			for i := range 15 {
				all = append(all, entry{name: fmt.Sprintf("x%d.md", i), body: strings.Repeat("word word\n", 400_000)})
			}
			return packed(tape(all...))
		}),
	}
}

// many are 12,001 entries and the pack.
func many(name string, kind byte) []entry {
	all := make([]entry, 12_001)
	for i := range all {
		all[i] = entry{name: fmt.Sprintf(name, i), kind: kind}
	}
	return append(all, entries()...)
}

// twice are archives in which something has two meanings.
func twice() []Archive {
	return []Archive{
		of("a file twice", with(entry{name: "pack.md", body: page(ID, "")})...),
		of("two pages", with(entry{name: "pack.md", body: page("other", "")})...),
		of("a file and the same behind a dot", with(entry{name: "./pack.md", body: page(ID, "")})...),
		of("a folder twice", with(entry{name: "x/", kind: '5'}, entry{name: "x/", kind: '5'})...),
		of("a file that is a folder", with(entry{name: "x.md", body: "x"}, entry{name: "x.md/", kind: '5'})...),
		of("a folder that is a file", with(entry{name: "x.md/", kind: '5'}, entry{name: "x.md", body: "x"})...),
		of("a file with a file in it", with(entry{name: "x.md", body: "x"}, entry{name: "x.md/y.md", body: "x"})...),
		of("a file in what becomes a file", with(entry{name: "x.md/y.md", body: "x"}, entry{name: "x.md", body: "x"})...),
		of("twins by capitals", with(entry{name: "README.md", body: "x"}, entry{name: "readme.md", body: "x"})...),
		of("twins by capitals in folders", with(entry{name: "LICENSE", body: "x"}, entry{name: "license/x.md", body: "x"})...),
		of("the folder of the pack and another", func() []entry {
			all := entries()
			for i := range all {
				all[i].name = "a/" + all[i].name
			}
			return append(all, entry{name: "b/x.md", body: "x"})
		}()...),
		of("the folder of the pack in capitals", func() []entry {
			all := entries()
			for i := range all {
				all[i].name = "A/" + all[i].name
			}
			return all
		}()...),
		of("the pack in two folders", func() []entry {
			all := entries()
			for i := range all {
				all[i].name = "a/b/" + all[i].name
			}
			return all
		}()...),
	}
}
