package hostiletest

import (
	"fmt"
	"strings"
)

// kinds are archives with an entry that is no plain file or folder.
func kinds() []Archive {
	link := func(kind byte, name, to string) entry { return entry{name: name, kind: kind, link: to} }
	out := []Archive{
		of("a link to a file of the system", with(link('2', "x.md", "/etc/passwd"))...),
		of("a link out of the pack", with(link('2', "x.md", "../../../x"))...),
		of("a link within the pack", with(link('2', "x.md", "pack.md"))...),
		of("a link to itself", with(link('2', "x.md", "x.md"))...),
		of("a file through a link", with(link('2', "out", "/tmp"), entry{name: "out/x.md", body: "x"})...),
		of("a file in the place of a link", with(link('2', "x.md", "/tmp/x"), entry{name: "x.md", body: "x"})...),
		of("a hard link to a file of the system", with(link('1', "x.md", "/etc/passwd"))...),
		of("a hard link within the pack", with(link('1', "x.md", "pack.md"))...),
		of("a hard link with a body", with(entry{name: "x.md", kind: '1', link: "pack.md", body: "x"})...),
		of("a plain file with the name of a link", with(entry{name: "x.md", link: "/etc/passwd", body: "x"})...),
		of("a device of characters", with(entry{name: "x.md", kind: '3', field: map[int]string{329: "0000001", 337: "0000003"}})...),
		of("a device of blocks", with(entry{name: "x.md", kind: '4', field: map[int]string{329: "0000010", 337: "0000000"}})...),
		of("a pipe", with(entry{name: "x.md", kind: '6'})...),
		of("a pipe in the place of the calibration", with(entry{name: "calibration.json", kind: '6'})...),
		of("a contiguous file", with(entry{name: "x.md", kind: '7', body: "x"})...),
		of("a sparse file of GNU", with(entry{name: "x.md", kind: 'S', body: strings.Repeat("x", 512), field: map[int]string{257: "ustar  \x00", 386: "00000000000\x0000000001000", 483: "00077777777"}})...),
		of("something about all that follows", append([]entry{{name: "pax_global_header", kind: 'g', body: record("comment", "x")}}, entries()...)...),
		of("a name for all that follows", append([]entry{{name: "g", kind: 'g', body: record("path", "../x.md")}}, entries()...)...),
		of("a folder with a body", with(entry{name: "x/", kind: '5', body: "xxxx"})...),
		of("a hidden folder", with(entry{name: ".git/", kind: '5'})...),
		of("a folder that leads out", with(entry{name: "../x/", kind: '5'})...),
		of("a folder from the root", with(entry{name: "/x/", kind: '5'})...),
		of("a folder nine deep", with(entry{name: "a/b/c/d/e/f/g/h/i/", kind: '5'})...),
		of("a plain file with a slash at its end", with(entry{name: "x.md/", body: "x"})...),
	}
	for _, kind := range []byte{'M', 'V', 'D', 'A', 'N', 'X', 'Z', 0xff} {
		out = append(out, of(fmt.Sprintf("an entry of the kind %q", kind), with(entry{name: "x.md", kind: kind, body: "x"})...))
	}
	for _, mode := range []int64{0o4755, 0o2755, 0o1777, 0o120777, 0o7777777} {
		out = append(out, of(fmt.Sprintf("a file of mode %o", mode), with(entry{name: "x.md", mode: mode, body: "x"})...))
	}
	return out
}

// extended are archives that say something in an extended header which plain files do not need.
func extended() []Archive {
	records := func(what, key, value string) Archive {
		return of("an extended header with "+what, with(entry{name: "x.md", body: "xx", pax: map[string]string{key: value}})...)
	}
	chain := with()
	for range 1000 {
		chain = append(chain, entry{name: "pax", kind: 'x', body: record("comment", "x")})
	}
	return []Archive{
		records("a name that leads out", "path", "../../x.md"), records("a name from the root", "path", "/tmp/x.md"),
		records("the name of another file", "path", "pack.md"), records("no name", "path", ""), records("a name with a NUL", "path", "x\x00y.md"),
		records("a larger size", "size", "100000"), records("a smaller size", "size", "1"), records("a size less than nothing", "size", "-1"),
		records("an endless size", "size", "9223372036854775807"), records("a size that is no number", "size", "many"),
		records("a link", "linkpath", "/etc/passwd"), records("a comment", "comment", "x"), records("a charset", "hdrcharset", "BINARY"),
		records("attributes", "SCHILY.xattr.user.x", "x"), records("attributes of macOS", "LIBARCHIVE.xattr.com.apple.quarantine", "x"),
		records("an access list", "SCHILY.acl.access", "user::rwx"), records("a device", "SCHILY.devmajor", "1"), records("a time that is none", "mtime", "soon"),
		of("a sparse file of 0.1", with(entry{name: "x.md", body: "x", pax: map[string]string{"GNU.sparse.major": "0", "GNU.sparse.minor": "1", "GNU.sparse.map": "0,1", "GNU.sparse.size": "99999999999", "GNU.sparse.numblocks": "1"}})...),
		of("a sparse file of 1.0", with(entry{name: "x.md", body: "1\n0\n1\n" + strings.Repeat("\x00", 506) + "x", pax: map[string]string{"GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.realsize": "99999999999", "GNU.sparse.name": "../x.md"}})...),
		of("an extended header that is cut", with(entry{name: "x.md", body: "x", raw: "99 path=x"})...),
		of("an extended header without a key", with(entry{name: "x.md", body: "x", raw: "5 =x\n"})...),
		of("an extended header of two megabytes", with(entry{name: "x.md", body: "x", raw: record("comment", strings.Repeat("x", 2<<20))})...),
		{Name: "a thousand extended headers for no file", Taken: true, Bytes: func() []byte { return packed(tape(chain...)) }},
	}
}
